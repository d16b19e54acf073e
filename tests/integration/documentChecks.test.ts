import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../server/src/adapters/readers/pdf/checkPdf.ts';
import { readApart } from '../../server/src/adapters/readers/readApart.ts';
import { minimalPdf, onePagePdf, pdfOf, pdfStream } from '../testkit/minimalPdf.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/pdf');
const READER = new URL('../../server/src/adapters/readers/pdf/pdfReader.ts', import.meta.url);
const MB = 1024 * 1024;
const PLENTY = { memoryBytes: 768 * MB, cpuSeconds: 60, wallMs: 60_000 };
const IMAGE = '/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray';

const fixture = (name: string) => readFile(join(FIXTURES, `${name}.pdf`));
const packedSpaces = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * MB, ' '));

/** A page with one picture all over it. */
function picture(dictionary: string, bytes: Buffer): Buffer {
  const content = pdfStream('', 'q 400 0 0 300 0 0 cm /I Do Q');
  return onePagePdf(content, '/Resources << /XObject << /I 5 0 R >> >>', [pdfStream(dictionary, bytes)]);
}

/** The same bytes at every run, of no known form. */
function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7_919) % 251));
}

/** A byte, 128 times, for every two: 200 MB of a file that is small even before it is packed again. */
function runs(megabytes: number): Buffer {
  return Buffer.alloc((megabytes * MB) / 64, Buffer.from([129, 0x20]));
}

/** Thirty forms, each of which draws the next one four times. */
function laughs(): Buffer {
  const forms = Array.from({ length: 30 }, (_, index) => {
    const resources = `/Resources << /XObject << /X ${6 + index} 0 R >> >>`;
    return pdfStream(`/Type /XObject /Subtype /Form /BBox [0 0 400 300] ${resources}`, '/X Do /X Do /X Do /X Do');
  });
  const end = pdfStream('/Type /XObject /Subtype /Form /BBox [0 0 400 300]', '0 0 1 1 re f');
  return onePagePdf(pdfStream('', '/X Do'), '/Resources << /XObject << /X 5 0 R >> >>', [...forms, end]);
}

describe('DOC-8: a document is taken once each of its pages was drawn', () => {
  it.each([
    ['every kind that offices make', 'kinds', 23],
    ['a scan in JBIG2', 'scan', 1],
    ['an encrypted one that opens without a password', 'ownerLocked', 1],
  ])('%s', async (_, name, pages) => {
    expect(await checkPdf(await fixture(name))).toEqual({ ok: true, value: pages });
  });

  it('one whose table of objects is lost', async () => {
    const text = minimalPdf([[1, 0, 0]])
      .toString('latin1')
      .replace(/xref\n[\s\S]*trailer/, 'trailer');
    expect(await checkPdf(Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n99999'), 'latin1'))).toEqual({
      ok: true,
      value: 1,
    });
  });

  it('a page that is empty by intent', async () => {
    expect(await checkPdf(onePagePdf(pdfStream('', '')))).toEqual({ ok: true, value: 1 });
  });
});

describe('DOC-8: what cannot be drawn is refused by name', () => {
  const dynamic = '<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >> >>';
  const tooMany = minimalPdf(Array.from({ length: DOCUMENT_LIMITS.pages + 1 }, () => [0, 0, 1] as const));

  it.each<[string, Buffer | Promise<Buffer>, object]>([
    ['one that asks for a password', fixture('locked'), { code: 'DOCUMENT_LOCKED' }],
    [
      'a dynamic form',
      onePagePdf(pdfStream('', ''), '', [pdfStream('', '<xdp/>')], dynamic),
      { code: 'DOCUMENT_FORM' },
    ],
    [
      'one without pages',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      { code: 'DOCUMENT_UNREADABLE' },
    ],
    ['one of too many pages', tooMany, { code: 'DOCUMENT_TOO_LONG', facts: { pages: 501, most: 500 } }],
  ])('%s', async (_, file, error) => {
    expect(await checkPdf(await file)).toEqual({ ok: false, error });
  });

  it.each([
    ['JPEG 2000', 'JPXDecode'],
    ['JBIG2', 'JBIG2Decode'],
    ['JPEG', 'DCTDecode'],
    ['Deflate', 'FlateDecode'],
  ])('a page whose picture in %s is damaged', async (_, filter) => {
    const damaged = picture(`${IMAGE} /Width 400 /Height 300 /Filter /${filter}`, noise(9_000));
    expect(await checkPdf(damaged)).toEqual({
      ok: false,
      error: { code: 'DOCUMENT_PAGE_UNDRAWABLE', facts: { page: 1 } },
    });
  });

  it('a scan that decodes to an empty page although it is full', async () => {
    const parameters = '/DecodeParms << /K -1 /Columns 400 /Rows 300 /EndOfBlock false >>';
    // Code words of no meaning: a decoder skips all of them.
    const damaged = picture(
      `/Type /XObject /Subtype /Image /Width 400 /Height 300 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode ${parameters}`,
      Buffer.alloc(20_000),
    );
    expect(await checkPdf(damaged)).toMatchObject({ ok: false, error: { code: 'DOCUMENT_PAGE_UNDRAWABLE' } });
  });
});

describe('DOC-9: a document that would fill the machine is refused, in a memory of its own', () => {
  it.each<[string, () => Buffer]>([
    ['1 MB that unpacks to 200 MB', () => onePagePdf(pdfStream('/Filter /FlateDecode', packedSpaces(200)))],
    [
      'one packed twice',
      () => onePagePdf(pdfStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(packedSpaces(80)))),
    ],
    ['runs of bytes', () => onePagePdf(pdfStream('/Filter [/FlateDecode /RunLengthDecode]', deflateSync(runs(80))))],
    [
      'many parts, each of them small',
      () => onePagePdf(pdfStream('', ''), '', Array(7).fill(pdfStream('/Filter /FlateDecode', packedSpaces(20)))),
    ],
    [
      'a picture of 3,600 million pixels',
      () => picture(`${IMAGE} /Width 60000 /Height 60000 /Filter /JBIG2Decode`, noise(1_000)),
    ],
  ])('%s', async (_, make) => {
    const file = make();
    const before = process.memoryUsage().rss;
    let most = 0;
    const looks = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    expect(await checkPdf(file)).toEqual({ ok: false, error: { code: 'DOCUMENT_TOO_COMPLEX' } });
    clearInterval(looks);
    expect(most - before).toBeLessThan(32 * MB);
  });

  it('one that uses up its memory', async () => {
    const limits = { memoryBytes: 200 * MB, cpuSeconds: 60, wallMs: 120_000 };
    expect(await readApart(READER, laughs(), limits)).toEqual({ kind: 'exceeded' });
  });

  it('one that uses up its time', async () => {
    // It would draw for longer than the universe lasts, and needs seconds to fill its memory.
    expect(await readApart(READER, laughs(), { ...PLENTY, cpuSeconds: 1 })).toEqual({ kind: 'exceeded' });
    expect(await readApart(READER, laughs(), { ...PLENTY, wallMs: 20 })).toEqual({ kind: 'exceeded' });
  });

  it('more at once than may wait', async () => {
    const file = minimalPdf([[1, 0, 0]]);
    const readings = await Promise.all(Array.from({ length: 8 }, () => readApart(READER, file, PLENTY)));
    expect(readings.map(({ kind }) => kind).sort()).toEqual([...Array(6).fill('answer'), ...Array(2).fill('busy')]);
  });
});
