import { tagTexts } from '@diem-cau/shared/minutes/tagTexts.ts';
import { judgeTags, REQUIRED_TAGS, TEMPLATE_TAGS } from '@diem-cau/shared/organisation/templateTags.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import { examplePaper, LETTERHEADS } from '../support/papers.ts';

const NAMES = REQUIRED_TAGS.map((tag) => TEMPLATE_TAGS[tag]);

/** The paragraphs of a document, as they are read. */
function paragraphsOf(docx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? '\n').join(''),
    );
}

/** The sample with another text in the place of one. */
async function templateWith(from: string, to: string): Promise<Buffer> {
  const files = unzipSync(await paperFiles.sampleTemplate('minutes', LETTERHEADS.state));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain(from);
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(xml.replace(from, to)) }));
}

describe("an office's own template", () => {
  it('PAPER-19: everything that stands on a paper stands in the document made from the sample', async () => {
    for (const kind of ['minutes', 'notice'] as const) {
      const paper = examplePaper({ kind, date: 'Bình Dương, ngày 03 tháng 12 năm 2020' });
      const sample = await paperFiles.sampleTemplate(kind, LETTERHEADS.state);
      const addenda = [{ kind: 'paragraph', text: 'Bổ sung số 1' }] as const;
      const paragraphs = paragraphsOf(await paperFiles.docx(paper, addenda, sample));
      const { secretary, secretaryPost, onBehalfOf, ...texts } = tagTexts(paper);
      const said = paper.parts.flatMap((part) => ('text' in part ? [part.text] : part.columns));
      const ends = kind === 'minutes' ? [secretary, secretaryPost] : [onBehalfOf];
      for (const text of [...Object.values(texts), ...ends, ...said, 'Bổ sung số 1'])
        expect(paragraphs).toContain(text);
      expect(paragraphs.join('\n')).not.toMatch(/\{\{|\}\}/);
      expect(paragraphs.indexOf('Bổ sung số 1')).toBeGreaterThan(paragraphs.indexOf(texts.chair));
    }
  });

  it('PAPER-19: no text of a paper becomes a tag, and what is between braces in it stays', async () => {
    const text = 'Ghi {{ngày}}, {{nội dung}} và {một} dấu ngoặc.';
    const paper = examplePaper({ subject: 'Về {{chủ trì}}', parts: [{ kind: 'paragraph', text }] });
    const sample = await paperFiles.sampleTemplate('minutes', LETTERHEADS.state);
    const paragraphs = paragraphsOf(await paperFiles.docx(paper, [], sample));
    expect(paragraphs).toContain(text);
    expect(paragraphs).toContain('Về {{chủ trì}}');
  });

  it.each(['{{ Trích  yếu }}', '{{TRÍCH YẾU}}', `{{${'trích yếu'.normalize('NFD')}}}`])(
    'PAPER-19: a tag may be written %s',
    async (written) => {
      const docx = await paperFiles.docx(examplePaper(), [], await templateWith('{{trích yếu}}', written));
      expect(paragraphsOf(docx)).toContain('Hội nghị đối thoại');
    },
  );

  it('PAPER-19: a tag that Word has cut into runs is filled in', async () => {
    const cut = '{{trích</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve"> yếu}}';
    const docx = await paperFiles.docx(examplePaper(), [], await templateWith('{{trích yếu}}', cut));
    expect(paragraphsOf(docx)).toContain('Hội nghị đối thoại');
  });

  it('PAPER-19: unknown and missing tags are named', () => {
    expect(judgeTags(NAMES)).toStrictEqual({ ok: true, value: REQUIRED_TAGS });
    expect(judgeTags([...NAMES, 'người ký', ' ngày họp '])).toStrictEqual({
      ok: false,
      error: { code: 'TEMPLATE_TAGS_UNKNOWN', facts: { tags: '{{người ký}}, {{ngày họp}}' } },
    });
    expect(judgeTags(NAMES.filter((name) => name !== 'số' && name !== 'bổ sung'))).toStrictEqual({
      ok: false,
      error: { code: 'TEMPLATE_TAGS_MISSING', facts: { tags: '{{số}}, {{bổ sung}}' } },
    });
    const long = judgeTags(Array.from({ length: 40 }, (_, n) => `${'x'.repeat(300)} ${n}`));
    expect(JSON.stringify(long).length).toBeLessThan(600);
  });
});
