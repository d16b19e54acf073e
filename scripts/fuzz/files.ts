import { deflateSync } from 'node:zlib';
import { AN_ITEM } from '../../tests/testkit/exampleIds.ts';
import { minimalPdf, onePagePdf, pdfStream } from '../../tests/testkit/minimalPdf.ts';
import type { Random } from '../support/random.ts';

const MB = 1024 * 1024;

/** Documents that may stall, exhaust or crash a reader of PDFs, and some valid ones. */
const DOCUMENTS: readonly (() => Buffer)[] = [
  () => minimalPdf([[1, 0, 0]]),
  () => Buffer.from('%PDF-1.7\n'),
  () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000, 'stream\n')]),
  () => onePagePdf(pdfStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(80 * MB)))),
  () => onePagePdf(pdfStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(70 * MB))))),
  () => onePagePdf(pdfStream('/Filter /FlateDecode', 'no such stream')),
  () => onePagePdf('<< /Length 9e99 >>', '/Parent 3 0 R /Rotate -7 /UserUnit 1e9'),
];

/** A hostile file for the agenda, and the route it is sent to. */
export function documentCase(random: Random): { readonly query: string; readonly body: Buffer } {
  const title = random.draw(['Nghị quyết', '', '%00', '..%2f', 'x'.repeat(3_000)]);
  const item = random.chance(0.8) ? AN_ITEM : random.draw(['', '__proto__', 'item_none01']);
  return { query: `?item=${item}&title=${encodeURIComponent(title)}`, body: random.draw(DOCUMENTS)() };
}
