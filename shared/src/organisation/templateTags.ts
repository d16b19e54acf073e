import { err, ok, type Result } from '../kernel/result.ts';

/** What an office's own template writes between double braces, by what stands there on a paper. */
export const TEMPLATE_TAGS = {
  superior: 'cấp trên',
  body: 'cơ quan',
  number: 'số',
  date: 'ngày',
  title: 'loại văn bản',
  subject: 'trích yếu',
  text: 'nội dung',
  secretaryPost: 'chức danh thư ký',
  secretary: 'thư ký',
  onBehalfOf: 'thay mặt',
  chairPost: 'chức danh chủ trì',
  chair: 'chủ trì',
  recipients: 'nơi nhận',
  addenda: 'bổ sung',
} as const;

/** One of them. */
export type TemplateTag = keyof typeof TEMPLATE_TAGS;

/** The tags that paragraphs and tables take the place of: each stands alone in its paragraph. */
export type BlockTag = 'text' | 'addenda';

/** Without these a paper would lack what makes it one, or what was added to it later. */
export const REQUIRED_TAGS: readonly TemplateTag[] = ['number', 'subject', 'text', 'chair', 'addenda'];

/** Why a template cannot be used. */
export type TagProblem =
  | { readonly code: 'TEMPLATE_TAGS_UNKNOWN'; readonly facts: { readonly tags: string } }
  | { readonly code: 'TEMPLATE_TAGS_MISSING'; readonly facts: { readonly tags: string } };

/** As many unknown tags are named. */
const MAX_NAMED = 8;
const MAX_NAME = 40;

/** The tag that somebody wrote between double braces, in whatever case and form of Unicode; undefined where it is none. */
export function tagNamed(written: string): TemplateTag | undefined {
  const name = written.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return (Object.keys(TEMPLATE_TAGS) as TemplateTag[]).find((tag) => TEMPLATE_TAGS[tag] === name);
}

/** Whether a tag is replaced by paragraphs. */
export function isBlockTag(tag: TemplateTag): tag is BlockTag {
  return tag === 'text' || tag === 'addenda';
}

/** The tags that a template uses, or why it cannot be used. Rule PAPER-19 in SPEC.md. */
export function judgeTags(written: readonly string[]): Result<readonly TemplateTag[], TagProblem> {
  const unknown = written.filter((name) => tagNamed(name) === undefined);
  if (unknown.length > 0) {
    const named = [...new Set(unknown)].slice(0, MAX_NAMED).map((name) => writeTag(name.trim().slice(0, MAX_NAME)));
    return err({ code: 'TEMPLATE_TAGS_UNKNOWN', facts: { tags: named.join(', ') } });
  }
  const tags = [...new Set(written.map(tagNamed).filter((tag) => tag !== undefined))];
  const missing = REQUIRED_TAGS.filter((tag) => !tags.includes(tag));
  if (missing.length === 0) return ok(tags);
  return err({
    code: 'TEMPLATE_TAGS_MISSING',
    facts: { tags: missing.map((tag) => writeTag(TEMPLATE_TAGS[tag])).join(', ') },
  });
}

/** A tag as a template writes it. */
export function writeTag(name: string): string {
  return `{{${name}}}`;
}
