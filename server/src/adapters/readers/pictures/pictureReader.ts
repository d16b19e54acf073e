import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { answerOnce, isOutOfMemory } from '../answerOnce.ts';
import { picturePdf } from './picturePdf.ts';

/** What the reader answers: a PDF in Base64, or that the picture cannot be decoded. */
export type PictureAnswer = { readonly pdf: string } | { readonly problem: 'unreadable' | 'excessive' };

/** The longer side of the page, in pixels: no screen of a hall shows more. */
const MAX_SIDE = 3_840;
/** As DOC-9 bounds the pictures of a PDF. */
const MAX_PIXELS = 80_000_000;
const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Draws a picture the right way up (EXIF), on white where it is transparent. */
async function answer(file: Buffer): Promise<PictureAnswer> {
  const image = await decode(file);
  if (!image || image.width < 1 || image.height < 1) return { problem: 'unreadable' };
  if (image.width * image.height > MAX_PIXELS) return { problem: 'excessive' };
  const scale = Math.min(1, MAX_SIDE / Math.max(image.width, image.height));
  const size = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const [width = 1, height = 1] = size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const lossless = file.subarray(0, PNG_MARK.length).equals(PNG_MARK);
  return { pdf: picturePdf(canvas, lossless).toString('base64') };
}

async function decode(file: Buffer): Promise<Image | undefined> {
  try {
    return await loadImage(file);
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return undefined;
  }
}

await answerOnce(answer);
