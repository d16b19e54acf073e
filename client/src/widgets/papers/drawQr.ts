import { toDataURL as drawPicture, toString as drawSvg } from 'qrcode';

/** Draws a text as a QR code: the address of an image. */
export async function drawQr(text: string): Promise<string> {
  const svg = await drawSvg(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Pixels of a module: a code of 32 mm is then drawn at 200 dots an inch and more. */
const PIXELS_OF_MODULE = 8;

/** Draws a text as a QR code of pixels. Thousands of these cost a page far less than thousands of SVG images. */
export function drawQrPicture(text: string): Promise<string> {
  return drawPicture(text, { margin: 1, scale: PIXELS_OF_MODULE, errorCorrectionLevel: 'M' });
}
