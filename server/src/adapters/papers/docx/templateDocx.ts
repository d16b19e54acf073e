import type { Paper, PaperPart } from '@diem-cau/shared/minutes/paper.ts';
import { tagTexts } from '@diem-cau/shared/minutes/tagTexts.ts';
import { type BlockTag, isBlockTag, tagNamed } from '@diem-cau/shared/organisation/templateTags.ts';
import { type IPatch, Paragraph, PatchType, patchDetector, patchDocument, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bodyParts } from './body.ts';
import { A4, twips } from './measures.ts';

const PRINTED = /^word\/[a-z]+\d*\.xml$/;
/**
 * In the place of a brace in a paper's texts while the template is filled in, so that `{{ngày}}` in a question is never taken for a
 * tag. No text has this noncharacter.
 */
const BRACE = '\u{fdd0}';
/** Beside the text of a page whose margins the template does not say, on each side. */
const MARGIN = twips(25);

/**
 * The paper as a document made from an office's own template, which was checked when it was uploaded: each tag gives way to what
 * stands there, in the font of the tag; a paragraph of `text` or `addenda` to theirs.
 */
export async function templateDocx(
  template: Buffer,
  paper: Paper,
  addenda: readonly PaperPart[] = [],
): Promise<Buffer> {
  const width = textWidthOf(template);
  const blocks: Readonly<Record<BlockTag, readonly PaperPart[]>> = { text: paper.parts, addenda };
  const texts = tagTexts(paper);
  const patches: Record<string, IPatch> = {};
  for (const written of await patchDetector({ data: template, trimPlaceholders: true })) {
    const tag = tagNamed(written);
    if (tag === undefined) continue;
    patches[written] = isBlockTag(tag) ? blockPatch(paper, blocks[tag], width) : linesPatch(texts[tag]);
  }
  const filled = await patchDocument({ outputType: 'nodebuffer', data: template, patches, trimPlaceholders: true });
  return withBraces(filled);
}

function blockPatch(paper: Paper, parts: readonly PaperPart[], width: number): IPatch {
  const children = bodyParts({ ...paper, parts: parts.map(hideBraces) }, width);
  return { type: PatchType.DOCUMENT, children: children.length > 0 ? children : [new Paragraph({})] } as IPatch;
}

function linesPatch(text: string): IPatch {
  const runs = hideBraces(text.normalize('NFC'))
    .split('\n')
    .map((piece, index) => new TextRun({ text: piece, ...(index > 0 && { break: 1 }) }));
  return { type: PatchType.PARAGRAPH, children: runs };
}

function hideBraces<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' ? one.replaceAll('{', BRACE) : one,
  ) as Value;
}

function withBraces(docx: Buffer): Buffer {
  const parts = Object.entries(unzipSync(docx)).map(([name, content]) =>
    PRINTED.test(name) ? [name, strToU8(strFromU8(content).replaceAll(BRACE, '{'))] : [name, content],
  );
  return Buffer.from(zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { level: 6 }));
}

/** How wide the text of a template's pages is, in twips. */
function textWidthOf(template: Buffer): number {
  const { 'word/document.xml': body } = unzipSync(template, { filter: ({ name }) => name === 'word/document.xml' });
  const xml = strFromU8(body ?? new Uint8Array());
  const read = (element: string, name: string) =>
    Number(new RegExp(`<w:${element}\\s[^>]*w:${name}="(\\d+)"`).exec(xml)?.[1] ?? Number.NaN);
  const [width, left, right] = [read('pgSz', 'w'), read('pgMar', 'left'), read('pgMar', 'right')];
  const text = width - left - right;
  return text > 0 ? text : A4.width - 2 * MARGIN;
}
