import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { PAPER_KINDS, type PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { LETTERHEAD_FORMS, type LetterheadForm } from '@diem-cau/shared/kernel/letterhead.ts';
import { minutesDocument } from '@diem-cau/shared/minutes/document.ts';
import { paperOf } from '@diem-cau/shared/minutes/paper.ts';
import { paperFormat } from '@diem-cau/shared/minutes/paperFormat.ts';
import { NO_SOURCES } from '@diem-cau/shared/minutes/sources.ts';
import { describe, expect, it } from 'vitest';
import { paperDocx } from '../../server/src/adapters/papers/docx/paperDocx.ts';
import { examplePaper, LETTERHEADS } from '../support/papers.ts';
import { liveConference, stateAfter } from '../testkit/given.ts';
import { paragraphsOf, readParts } from '../testkit/officeFiles.ts';

const DETAILS = {
  numbers: { minutes: '05', notice: '12' },
  date: '2020-02-03',
  chair: { name: 'Trần Văn Bình', post: 'Bí thư' },
  secretary: { name: 'Lê Thị Hoa' },
};

function paperIn(form: LetterheadForm, kind: PaperKind) {
  const state = stateAfter(liveConference);
  const document = minutesDocument(state, NO_SOURCES, 'vi');
  const format = paperFormat('vi', state.conference);
  return paperOf(kind, { document, letterhead: LETTERHEADS[form], details: DETAILS, format, words: DEFAULT_WORDS });
}

async function documentOf(form: LetterheadForm, kind: PaperKind): Promise<string> {
  return readParts(await paperDocx(paperIn(form, kind)))['word/document.xml'] ?? '';
}

/** Margins in twips: 20 mm are 1133, 30 mm 1700, 15 mm 850. */
const MARGINS: Readonly<Record<LetterheadForm, string>> = {
  state: 'w:top="1133" w:right="850" w:bottom="1133" w:left="1700"',
  party: 'w:top="1133" w:right="850" w:bottom="1133" w:left="1700"',
  union: 'w:top="1133" w:right="1133" w:bottom="1133" w:left="1700"',
};

const HEADS: Readonly<Record<LetterheadForm, readonly string[]>> = {
  state: [
    ...['UBND TỈNH BÌNH DƯƠNG', 'SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    'Số: 05/BB-SNV',
  ],
  party: [
    ...['ĐẢNG BỘ TỈNH BÌNH DƯƠNG', 'TỈNH ỦY', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 05-BB/TU'],
    'Bình Dương, ngày 03 tháng 02 năm 2020',
  ],
  union: [
    ...['TRUNG ƯƠNG ĐOÀN', 'BAN CHẤP HÀNH TỈNH BÌNH DƯƠNG', '***', 'ĐOÀN TNCS HỒ CHÍ MINH', 'Số: 05-BB/TĐTN-VP'],
    'Bình Dương, ngày 03 tháng 02 năm 2020',
  ],
};

describe('papers as documents', () => {
  it('PAPER-16: a letterhead’s own number and titles of those who sign stand on the paper', () => {
    const state = stateAfter(liveConference);
    const letterhead = {
      ...LETTERHEADS.state,
      numberPattern: 'Số: [số]/2020/[loại]-[đơn vị]',
      chairTitle: 'Chủ trì',
      secretaryTitle: 'Người ghi biên bản',
    };
    const document = minutesDocument(state, NO_SOURCES, 'vi');
    const source = { document, letterhead, details: DETAILS, format: paperFormat('vi', state.conference) };
    const paper = paperOf('minutes', { ...source, words: DEFAULT_WORDS });
    expect(paper).toMatchObject({
      number: 'Số: 05/2020/BB-SNV',
      left: { post: 'NGƯỜI GHI BIÊN BẢN' },
      right: { post: 'CHỦ TRÌ' },
    });
  });

  it.each(LETTERHEAD_FORMS)('PAPER-8: %s has its margins on A4, and page numbers from page 2', async (form) => {
    const parts = readParts(await paperDocx(paperIn(form, 'minutes')));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain(`<w:pgMar ${MARGINS[form]}`);
    expect(xml).toContain('<w:titlePg/>');
    const [first, others] = [/w:type="first" r:id="(\w+)"/, /w:type="default" r:id="(\w+)"/].map((reference) => {
      const id = reference.exec(xml)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(parts['word/_rels/document.xml.rels'] ?? '');
      return parts[`word/${target?.[1]}`] ?? '';
    });
    expect(first).not.toContain('PAGE');
    expect(others).toContain('<w:jc w:val="center"/>');
    expect(others).toContain('PAGE');
  });

  it.each(LETTERHEAD_FORMS)('PAPER-8: the head of %s stands in its order', async (form) => {
    const said = paragraphsOf(await documentOf(form, 'minutes')).filter((text) => text !== '');
    expect(said.slice(0, HEADS[form].length)).toStrictEqual(HEADS[form]);
    expect(said.slice(HEADS[form].length)[0]).toBe('BIÊN BẢN');
  });

  it('PAPER-8: the sizes are those of the rules, and the face is Times New Roman', async () => {
    const xml = await documentOf('state', 'minutes');
    const sizeOf = (text: string) => new RegExp(`<w:sz w:val="(\\d+)"/>(?:(?!</w:r>).)*>${text}<`).exec(xml)?.[1];
    expect(sizeOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('26');
    expect(sizeOf('Độc lập - Tự do - Hạnh phúc')).toBe('28');
    expect(sizeOf('BIÊN BẢN')).toBe('28');
    expect(sizeOf('Nơi nhận:')).toBe('24');
    expect(sizeOf('- Lưu: VT, Hồ sơ.')).toBe('22');
    expect([...new Set(xml.match(/w:ascii="[^"]+"/g))]).toStrictEqual(['w:ascii="Times New Roman"']);
  });

  it('PAPER-8: minutes are signed by the secretary at the left and the chair at the right, then say who gets them', async () => {
    const said = paragraphsOf(await documentOf('state', 'minutes'));
    const order = ['THƯ KÝ', 'Lê Thị Hoa', 'CHỦ TỌA', 'Trần Văn Bình', 'Nơi nhận:', '- Lưu: VT, Hồ sơ.'];
    expect(said.filter((text) => order.includes(text))).toStrictEqual(order);
  });

  it.each([
    ['state', 'TM. BAN THƯỜNG VỤ'],
    ['party', 'T/M BAN THƯỜNG VỤ'],
    ['union', 'TM. BAN THƯỜNG VỤ'],
  ] as const)('PAPER-8: a notice of %s is signed at the right by the chair: %s', async (form, onBehalf) => {
    const said = paragraphsOf(await documentOf(form, 'notice'));
    const order = ['Nơi nhận:', '- Lưu: VT.', onBehalf, 'BÍ THƯ', 'Trần Văn Bình'];
    expect(said.filter((text) => order.includes(text))).toStrictEqual(order);
    expect(said).not.toContain('THƯ KÝ');
  });

  it('PAPER-9: what people typed is text: no field, no markup, composed as NFC', async () => {
    const typed = '<w:b/>{ TOC \\o } & =SUM(A1) MERGEFIELD';
    const paper = examplePaper({
      subject: typed,
      parts: [
        { kind: 'paragraph', text: typed },
        { kind: 'paragraph', text: 'Đoàn viên\nở xa'.normalize('NFD') },
        { kind: 'table', columns: [typed], rows: [[typed]] },
      ],
    });
    const parts = readParts(await paperDocx(paper));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).not.toMatch(/instrText|fldChar|fldSimple|altChunk/);
    expect(xml).not.toContain('<w:b/>{');
    const said = paragraphsOf(xml);
    expect(said.filter((text) => text.includes('MERGEFIELD'))).toHaveLength(4);
    expect(said).toContain('Đoàn viênở xa');
    expect(xml).toContain('<w:br/>');
    expect(JSON.stringify(parts)).not.toMatch(/TargetMode="External"/);
  });

  it.each(PAPER_KINDS)('PAPER-8: a %s without any details can be made and filled in by hand', async (kind) => {
    const state = stateAfter([]);
    const document = minutesDocument(state, NO_SOURCES, 'vi');
    const format = paperFormat('vi', state.conference);
    const bare = { ...LETTERHEADS.state, superior: '', body: '', abbreviation: '', place: '', onBehalfOf: '' };
    const paper = paperOf(kind, { document, letterhead: bare, details: { numbers: {} }, format, words: DEFAULT_WORDS });
    expect(paper.number).toMatch(/^Số: ……\/(BB|TB)$/);
    expect((await paperDocx(paper)).length).toBeGreaterThan(1_000);
  });
});
