import { createCanvas } from '@napi-rs/canvas';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { officeConverter } from '../../server/src/adapters/office/officeConverter.ts';
import { fileReaders } from '../../server/src/adapters/readers/fileReaders.ts';
import { prepareDocument } from '../../server/src/application/prepareDocument.ts';
import { drawnPage } from '../support/drawnPage.ts';
import { minimalDocx, minimalPptx } from '../testkit/minimalOffice.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';

/** LibreOffice may take its whole time twice on a crowded machine. */
vi.setConfig({ testTimeout: 120_000 });

const TOOLS = { files: fileReaders, office: officeConverter };
const PATH = process.env.PATH;
/** The orientation of a camera that was held upright, turned by 90° (EXIF 2.32, tag 0x0112, value 6). */
const TURNED = Buffer.concat([
  Buffer.from('Exif\0\0', 'latin1'),
  Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex'),
]);

afterEach(() => {
  process.env.PATH = PATH;
});

/** A picture that is red on the left and blue on the right. */
function halves(width: number, height: number) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00f';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
}

function withExif(jpeg: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(TURNED.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, TURNED, jpeg.subarray(2)]);
}

async function prepared(file: Buffer) {
  const document = await prepareDocument(file, TOOLS);
  if (!document.ok) throw new Error(`It was refused: ${document.error.code}`);
  return document.value;
}

describe('DOC-11: a picture is presented as one page', () => {
  it.each([
    ['PNG', () => halves(400, 200).toBuffer('image/png')],
    ['WebP', () => halves(400, 200).toBuffer('image/webp', 90)],
  ])('%s', async (_, make) => {
    const { pdf, pages } = await prepared(make());
    const page = await drawnPage(pdf);
    expect([pages, page.width, page.height]).toEqual([1, 400, 200]);
    expect([page.colourAt(100, 100), page.colourAt(300, 100)]).toEqual(['red', 'blue']);
  });

  it('as its camera was held', async () => {
    const page = await drawnPage((await prepared(withExif(halves(400, 200).toBuffer('image/jpeg', 90)))).pdf);
    expect([page.width, page.height]).toEqual([200, 400]);
    expect([page.colourAt(100, 100), page.colourAt(100, 300)]).toEqual(['red', 'blue']);
  });

  it('no larger than a screen shows, and on white where it is transparent', async () => {
    const page = await drawnPage((await prepared(PNG.sync.write(new PNG({ width: 5_000, height: 500 })))).pdf);
    expect([page.width, page.height, page.colourAt(10, 10)]).toEqual([3_840, 384, 'white']);
  });

  it.each([
    ['a cut JPEG', halves(400, 200).toBuffer('image/jpeg', 90).subarray(0, 500)],
    ['a cut PNG', halves(400, 200).toBuffer('image/png').subarray(0, 200)],
    ['a cut WebP', halves(400, 200).toBuffer('image/webp', 90).subarray(0, 60)],
    [
      'a damaged PNG',
      Buffer.concat([PNG.sync.write(new PNG({ width: 9, height: 9 })).subarray(0, 20), Buffer.from('IEND')]),
    ],
  ])('%s is refused', async (_, file) => {
    expect(await prepareDocument(file, TOOLS)).toEqual({ ok: false, error: { code: 'DOCUMENT_UNREADABLE' } });
  });
});

describe('DOC-12: texts and presentations are presented as PDF', () => {
  it('a text, and what is a PDF already', async () => {
    expect((await prepared(minimalDocx(['Một', 'Hai']))).pages).toBe(2);
    const pdf = minimalPdf([[1, 0, 0]]);
    expect((await prepared(pdf)).pdf.equals(pdf)).toBe(true);
  });

  it('a file of an old format or with a password is refused with what to do', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)]);
    expect(await prepareDocument(old, TOOLS)).toEqual({ ok: false, error: { code: 'DOCUMENT_OLD_OFFICE' } });
  });

  it('an archive of another kind is refused, and a damaged one', async () => {
    const damaged = minimalDocx(['Một']).subarray(0, 300);
    for (const file of [Buffer.from('PK\x03\x04'), damaged]) {
      expect(await prepareDocument(file, TOOLS)).toEqual({ ok: false, error: { code: 'DOCUMENT_UNREADABLE' } });
    }
  });

  it('where LibreOffice is missing the refusal names its package', async () => {
    process.env.PATH = '/nowhere';
    expect(await prepareDocument(minimalPptx(['Một']), TOOLS)).toMatchObject({ error: { code: 'OFFICE_MISSING' } });
  });
});
