import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { type ReaderLimits, readApart } from '../readApart.ts';
import type { PictureAnswer } from './pictureReader.ts';

const READER = new URL('./pictureReader.ts', import.meta.url);
/** A picture of 80 million pixels takes 320 MB, and its drawing some more. */
const LIMITS: ReaderLimits = { memoryBytes: 768 * 1024 * 1024, cpuSeconds: 30, wallMs: 60_000 };

/** {@inheritDoc FileReaders.pictureToPdf} */
export async function pictureToPdf(file: Buffer): Promise<Result<Buffer, WireError>> {
  if (!isWhole(file)) return err({ code: 'DOCUMENT_UNREADABLE' });
  const reading = await readApart<PictureAnswer>(READER, file, LIMITS);
  switch (reading.kind) {
    case 'busy':
      return err({ code: 'READER_BUSY' });
    case 'exceeded':
      return err({ code: 'DOCUMENT_TOO_COMPLEX' });
    case 'answer': {
      const { answer } = reading;
      if ('pdf' in answer) return ok(Buffer.from(answer.pdf, 'base64'));
      return err({ code: answer.problem === 'excessive' ? 'DOCUMENT_TOO_COMPLEX' : 'DOCUMENT_UNREADABLE' });
    }
  }
}

/** Whether a file goes on to its end: decoders draw the rest of a cut one in grey. */
function isWhole(file: Buffer): boolean {
  if (file[0] === 0x89) return file.includes('IEND');
  if (file[0] === 0xff) return file.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
  // RIFF: the length of what follows its first eight bytes.
  return file.length >= 12 && file.readUInt32LE(4) + 8 <= file.length;
}
