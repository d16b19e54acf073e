import { toString as drawSvg } from 'qrcode';

/** Draws a text as a QR code: the address of an image. */
export async function drawQr(text: string): Promise<string> {
  const svg = await drawSvg(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
