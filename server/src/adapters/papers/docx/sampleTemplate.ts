import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { Letterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import type { Paper } from '@diem-cau/shared/minutes/paper.ts';
import { TEMPLATE_TAGS, type TemplateTag, writeTag } from '@diem-cau/shared/organisation/templateTags.ts';
import { paperDocx } from './paperDocx.ts';

/** A template to begin one's own from: the form of a letterhead with a tag in each place. */
export function sampleTemplate(kind: PaperKind, { form }: Pick<Letterhead, 'form'>): Promise<Buffer> {
  const tag = (name: TemplateTag) => writeTag(TEMPLATE_TAGS[name]);
  const paper: Paper = {
    kind,
    letterhead: {
      ...{ form, superior: tag('superior'), body: tag('body'), abbreviation: '', place: '', onBehalfOf: '' },
      recipients: [],
    },
    ...{ number: tag('number'), date: tag('date'), title: tag('title'), subject: tag('subject') },
    parts: [{ kind: 'paragraph', text: tag('text') }],
    ...(kind === 'minutes' && { left: { post: tag('secretaryPost'), name: tag('secretary') } }),
    right: {
      ...(kind === 'notice' && { onBehalfOf: tag('onBehalfOf') }),
      ...{ post: tag('chairPost'), name: tag('chair') },
    },
    recipients: { label: tag('recipients'), lines: [] },
  };
  return paperDocx(paper, [{ kind: 'paragraph', text: tag('addenda') }]);
}
