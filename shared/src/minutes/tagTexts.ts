import type { BlockTag, TemplateTag } from '../organisation/templateTags.ts';
import type { Paper } from './paper.ts';

/** What stands on a paper in the place of each tag that is no block. */
export function tagTexts(paper: Paper): Readonly<Record<Exclude<TemplateTag, BlockTag>, string>> {
  const { letterhead, number, date = '', title, subject, left, right, recipients } = paper;
  return {
    superior: letterhead.superior.toUpperCase(),
    body: letterhead.body.toUpperCase(),
    ...{ number, date, title, subject },
    secretaryPost: left?.post ?? '',
    secretary: left?.name ?? '',
    onBehalfOf: right.onBehalfOf ?? '',
    chairPost: right.post,
    chair: right.name,
    recipients: [recipients.label, ...recipients.lines].join('\n'),
  };
}
