import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { officeConverter } from '../../server/src/adapters/office/officeConverter.ts';
import { docxOf, linkedPicture, minimalDocx, minimalPptx, relation } from '../testkit/minimalOffice.ts';

/** LibreOffice may take its whole time twice on a crowded machine. */
vi.setConfig({ testTimeout: 120_000 });

const PATH = process.env.PATH;

afterEach(() => {
  process.env.PATH = PATH;
});

/** The text of each page. */
async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .trim();
    }),
  );
}

async function converted(file: Buffer, kind: 'docx' | 'pptx'): Promise<readonly string[]> {
  const pdf = await officeConverter.convertToPdf(file, kind);
  if (!pdf.ok) throw new Error(`It was refused: ${pdf.error.code}`);
  return pagesOf(pdf.value);
}

const offices = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('diem-cau-office-'));

describe('an Office document becomes a PDF', () => {
  it('a text keeps its pages and its Vietnamese', async () => {
    expect(await converted(minimalDocx(['Nghị quyết số 66', 'Phụ lục kèm theo']), 'docx')).toEqual([
      'Nghị quyết số 66',
      'Phụ lục kèm theo',
    ]);
  });

  it('a presentation has a page for each slide', async () => {
    expect(await converted(minimalPptx(['Mở đầu', 'Kết quả', 'Kiến nghị']), 'pptx')).toEqual([
      'Mở đầu',
      'Kết quả',
      'Kiến nghị',
    ]);
  });

  it('nothing is left of it on the disk', async () => {
    const before = await offices();
    await converted(minimalDocx(['Một trang']), 'docx');
    expect(await offices()).toEqual(before);
  });

  it('a linked picture of this machine does not come into it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dc-own-'));
    try {
      const path = join(folder, 'own.png');
      await writeFile(path, PNG.sync.write(new PNG({ width: 40, height: 40 })));
      const file = docxOf(linkedPicture('X'), relation('X', 'image', pathToFileURL(path).href, true));
      const pdf = await officeConverter.convertToPdf(file, 'docx');
      if (!pdf.ok) throw new Error(`It was refused: ${pdf.error.code}`);
      expect(pdf.value.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('what is no such document is refused', async () => {
    expect(await officeConverter.convertToPdf(Buffer.from('PK\x03\x04 no archive'), 'docx')).toEqual({
      ok: false,
      error: { code: 'OFFICE_FAILED' },
    });
  });

  it.each(['docx', 'pptx'] as const)('without LibreOffice the refusal of a .%s names the package', async (kind) => {
    process.env.PATH = '/nowhere';
    const part = kind === 'docx' ? 'writer' : 'impress';
    expect(await officeConverter.convertToPdf(minimalDocx(['Một']), kind)).toEqual({
      ok: false,
      error: { code: 'OFFICE_MISSING', facts: { package: `libreoffice-${part}-nogui` } },
    });
  });
});
