import { ExcessError, unpackPart } from './pdfFilters.ts';

/** What a PDF's packed parts hold, found without a PDF reader, so that nothing is unpacked that is too large. */
export type PdfStreams =
  | {
      readonly kind: 'bounded';
      /** Whether it is a form that only Adobe's programs can lay out: its pages say "please wait". */
      readonly isDynamicForm: boolean;
      /** By its reference in pdf.js, such as `4R`. */
      readonly images: ReadonlyMap<string, StoredImage>;
    }
  | { readonly kind: 'excessive' };

/** An image as it is stored. */
export interface StoredImage {
  /** Whether it is packed with a codec of scanners, which takes almost no bytes for an empty page. */
  readonly isScan: boolean;
  readonly isDamaged: boolean;
  readonly bytes: number;
  readonly rows: number;
}

/** Of one part, unpacked: a colour picture of a page at 400 dots per inch. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** Of all parts together; those of a large file may unpack to more, see below. */
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
/** Slides saved as pictures, a hundred in one file, shrink to a fiftieth of their size; bombs to a thousandth. */
const MAX_RATIO = 64;
/** Of one picture: an A3 page at 600 dots per inch. The halls' computers hold four bytes for each. */
const MAX_PIXELS = 80_000_000;
/** How far before its stream an object's dictionary may begin. */
const DICTIONARY_BYTES = 4_096;

/** Looks through all streams of a PDF and unpacks each within the bounds, one after the other. */
export function boundStreams(file: Buffer): PdfStreams {
  const images = new Map<string, StoredImage>();
  const isEncrypted = file.includes('/Encrypt');
  const allowed = Math.max(MAX_TOTAL_BYTES, MAX_RATIO * file.length);
  let total = 0;
  let isDynamicForm = needsRendering(file);
  for (const start of streamStarts(file)) {
    const dictionary = dictionaryBefore(file, start);
    const isImage = /\/Subtype\s*\/Image\b/.test(dictionary);
    if (isImage && numberOf(dictionary, 'Width') * numberOf(dictionary, 'Height') > MAX_PIXELS) {
      return { kind: 'excessive' };
    }
    const packed = file.subarray(start, endOf(file, start, dictionary));
    const part = unpack(packed, dictionary);
    if (part === 'excessive') return { kind: 'excessive' };
    if (isImage) images.set(...storedImage(dictionary, packed, part === 'damaged' && !isEncrypted));
    if (part === 'damaged') continue;
    total += part.bytes;
    if (total > allowed) return { kind: 'excessive' };
    isDynamicForm ||= needsRendering(part.content);
  }
  return { kind: 'bounded', isDynamicForm, images };
}

/** Where the bytes of each stream begin: after the keyword and one end of a line. */
function* streamStarts(file: Buffer): Generator<number> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (at >= 3 && file.toString('latin1', at - 3, at) === 'end') continue;
    const next = at + 6;
    if (file[next] === 0x0a) yield next + 1;
    else if (file[next] === 0x0d) yield file[next + 1] === 0x0a ? next + 2 : next + 1;
  }
}

/** The dictionary of the object whose stream begins there, with the object's number before it. */
function dictionaryBefore(file: Buffer, start: number): string {
  const text = file.toString('latin1', Math.max(0, start - DICTIONARY_BYTES), start);
  const heads = [...text.matchAll(/\d+\s+\d+\s+obj\b/g)];
  return text.slice(heads.at(-1)?.index ?? 0);
}

/** As long as the dictionary says, where the stream ends there; else up to the next mark of an end. */
function endOf(file: Buffer, start: number, dictionary: string): number {
  const stated = start + numberOf(dictionary, 'Length');
  const marked = file.indexOf('endstream', Math.min(stated, file.length));
  if (stated > start && marked >= 0 && marked - stated <= 2) return stated;
  const next = file.indexOf('endstream', start);
  return next < 0 ? file.length : next;
}

function storedImage(dictionary: string, packed: Buffer, isDamaged: boolean): [reference: string, StoredImage] {
  const [, number = '', generation = '0'] = /^(\d+)\s+(\d+)\s+obj/.exec(dictionary) ?? [];
  const isScan = /\/(CCITTFaxDecode|CCF|JBIG2Decode)\b/.test(dictionary);
  const rows = numberOf(dictionary, 'Height');
  return [
    generation === '0' ? `${number}R` : `${number}R${generation}`,
    { isScan, isDamaged, bytes: packed.length, rows },
  ];
}

/** A number that stands in the dictionary itself; 0 where it is kept elsewhere. */
function numberOf(dictionary: string, name: string): number {
  return Number(new RegExp(`/${name}\\s+(\\d+)\\b(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1] ?? 0);
}

function unpack(packed: Buffer, dictionary: string): ReturnType<typeof unpackPart> | 'excessive' | 'damaged' {
  const [, list, single] = /\/Filter\s*(?:\[([^\]]*)\]|\/(\w+))/.exec(dictionary) ?? [];
  const names = single === undefined ? [...(list ?? '').matchAll(/\/(\w+)/g)].map(([, name = '']) => name) : [single];
  // Filters that are named elsewhere in the file: the content shows the one that matters.
  const filters = names.length > 0 || !beginsLikeDeflate(packed) ? names : ['FlateDecode'];
  try {
    return unpackPart(packed, filters, MAX_PART_BYTES);
  } catch (error) {
    return error instanceof ExcessError ? 'excessive' : 'damaged';
  }
}

/** The first two bytes of zlib's format (RFC 1950): its method, and a check of 31. */
function beginsLikeDeflate([method = 0, flags = 0]: Buffer): boolean {
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

/** An entry of the catalogue of dynamic XFA forms (ISO 32000-1, 7.7.2). */
function needsRendering(content: Buffer): boolean {
  const at = content.indexOf('/NeedsRendering');
  return at >= 0 && /^\/NeedsRendering\s+true/.test(content.toString('latin1', at, at + 24));
}
