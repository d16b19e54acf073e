import { type Canvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';

/** Larger than this, a lossless picture is stored as JPEG instead. */
const MAX_LOSSLESS_BYTES = 8 * 1024 * 1024;
const JPEG_QUALITY = 92;

/** A PDF whose one page is a picture. `lossless` keeps letters and lines sharp where the file stays small. */
export function picturePdf(canvas: Canvas, lossless: boolean): Buffer {
  if (lossless) {
    const pdf = losslessPdf(canvas);
    if (pdf.length <= MAX_LOSSLESS_BYTES) return pdf;
  }
  return jpegPdf(canvas);
}

function losslessPdf(canvas: Canvas): Buffer {
  const pdf = new PDFDocument();
  // The library names the browser's context, and gives its own.
  const context = pdf.beginPage(canvas.width, canvas.height) as unknown as SKRSContext2D;
  context.drawImage(canvas, 0, 0);
  pdf.endPage();
  return pdf.close();
}

/** Written by hand, because the library would unpack the JPEG and store its pixels. */
function jpegPdf(canvas: Canvas): Buffer {
  const { width, height } = canvas;
  const jpeg = canvas.toBuffer('image/jpeg', JPEG_QUALITY);
  const draw = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    ),
    stream('', draw),
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
  ];
  return fileOf(objects);
}

function stream(dictionary: string, content: Buffer): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`);
  return Buffer.concat([head, content, Buffer.from('\nendstream')]);
}

/** A PDF file (ISO 32000-1, 7.5) of objects numbered from 1, the first of which is the catalogue. */
function fileOf(objects: readonly Buffer[]): Buffer {
  const pieces = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + trailer)]);
}
