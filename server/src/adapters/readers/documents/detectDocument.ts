import { fromBufferPromise } from 'yauzl';
import type { DocumentKind } from '../../../application/fileReaders.ts';

/** What files begin with, and where. */
const MARKS: readonly (readonly [kind: DocumentKind, at: number, mark: Buffer])[] = [
  ['pdf', 0, Buffer.from('%PDF-')],
  ['picture', 0, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['picture', 0, Buffer.from([0xff, 0xd8, 0xff])],
  ['picture', 8, Buffer.from('WEBP')],
  ['oldOffice', 0, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
];
const ZIP_MARK = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The main part of each Office format. */
const MAIN_PARTS: Readonly<Record<string, DocumentKind>> = {
  'word/document.xml': 'docx',
  'ppt/presentation.xml': 'pptx',
};
/** An Office document has some thousand at most. */
const MAX_ENTRIES = 20_000;

/** {@inheritDoc FileReaders.detectDocument} */
export async function detectDocument(file: Buffer): Promise<DocumentKind | undefined> {
  const known = MARKS.find(([, at, mark]) => file.subarray(at, at + mark.length).equals(mark));
  if (known) return known[0];
  return file.subarray(0, ZIP_MARK.length).equals(ZIP_MARK) ? detectOffice(file) : undefined;
}

/** Looks at the names in the archive alone: nothing of it is unpacked. */
async function detectOffice(file: Buffer): Promise<DocumentKind | undefined> {
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true });
    if (zip.entryCount > MAX_ENTRIES) return undefined;
    for await (const { fileName } of zip.eachEntry()) {
      if (Object.hasOwn(MAIN_PARTS, fileName)) return MAIN_PARTS[fileName];
    }
  } catch {
    // A damaged archive is of no known kind.
  }
  return undefined;
}
