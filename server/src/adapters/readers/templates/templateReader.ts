import { TEMPLATE_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import { isBlockTag, tagNamed, writeTag } from '@diem-cau/shared/organisation/templateTags.ts';
import { patchDocument } from 'docx';
import { answerOnce, isOutOfMemory } from '../answerOnce.ts';
import { packZip, unpackZip, ZipError } from '../zip.ts';
import { type ParagraphText, paragraphTexts } from './paragraphTexts.ts';
import { dangerIn } from './templateDangers.ts';

/** What the reader answers: the template packed again from what was read of it, in Base64, with its tags; or what is wrong. */
export type TemplateAnswer =
  | { readonly docx: string; readonly tags: readonly string[] }
  | { readonly problem: 'unreadable' | 'excessive' | 'macros' | 'links' }
  | { readonly problem: 'notAlone'; readonly tag: string };

/** The parts whose text is printed. */
const PRINTED = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const BODY = 'word/document.xml';
const TAG = /\{\{([^{}]*)\}\}/g;

async function answer(file: Buffer): Promise<TemplateAnswer> {
  const limits = { entries: TEMPLATE_LIMITS.entries, bytes: TEMPLATE_LIMITS.unpackedBytes };
  let parts: ReadonlyMap<string, Buffer>;
  try {
    parts = await unpackZip(file, (name) => !name.endsWith('/'), limits);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { problem: error.code === 'TOO_LARGE' ? 'excessive' : 'unreadable' };
  }
  const problem = dangerIn(parts);
  if (problem) return { problem };
  const paragraphs = [...parts].flatMap(([name, content]) =>
    PRINTED.test(name) ? paragraphTexts(content.toString('utf8')).map((text) => ({ ...text, name })) : [],
  );
  const crowded = paragraphs.map(crowdedTag).find((tag) => tag !== undefined);
  if (crowded !== undefined) return { problem: 'notAlone', tag: crowded };
  const docx = packZip(parts);
  // A file that Word would have to repair cannot be filled in either.
  if (!(await canBeFilled(docx))) return { problem: 'unreadable' };
  return { docx: docx.toString('base64'), tags: paragraphs.flatMap(({ text }) => tagsIn(text)) };
}

function tagsIn(text: string): readonly string[] {
  return [...text.matchAll(TAG)].map(([, name = '']) => name);
}

/** A tag that paragraphs take the place of, where it stands beside other text or outside the body. */
function crowdedTag({ text, name }: ParagraphText & { readonly name: string }): string | undefined {
  const block = tagsIn(text).find((written) => {
    const tag = tagNamed(written);
    return tag !== undefined && isBlockTag(tag);
  });
  if (block === undefined || (name === BODY && text.trim() === writeTag(block))) return undefined;
  return writeTag(block.trim());
}

async function canBeFilled(docx: Buffer): Promise<boolean> {
  try {
    await patchDocument({ outputType: 'nodebuffer', data: docx, patches: {} });
    return true;
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return false;
  }
}

await answerOnce(answer);
