import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { SaidLine } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';

/** Lines of one speaker that follow each other, read as one. */
export interface Passage {
  /** Of its first line. */
  readonly id: string;
  readonly at: Timestamp;
  readonly text: string;
  /** As screens name it; absent for the chair. */
  readonly siteName?: string | undefined;
  /** A speech recogniser heard it; nobody has read it. */
  readonly machine?: true | undefined;
  /** It can be played. */
  readonly recorded: boolean;
}

/** A passage of more lines has no time near enough to its words. */
const MAX_LINES = 8;
/** Lines further apart than this (ms) belong to different passages. */
const PAUSE_MS = 30_000;

/** Joins lines into passages, in the order of time. */
export function passagesOf(lines: readonly SaidLine[]): readonly Passage[] {
  const passages: { first: SaidLine; last: SaidLine; texts: string[] }[] = [];
  for (const line of lines.toSorted((one, other) => one.at - other.at)) {
    const open = passages.at(-1);
    if (open && continues(open, line)) {
      open.texts.push(line.text);
      open.last = line;
    } else passages.push({ first: line, last: line, texts: [line.text] });
  }
  return passages.map(({ first: { id, at, siteName, machine, partId }, texts }) => ({
    id,
    at,
    text: texts.join(' '),
    siteName,
    machine,
    recorded: partId !== undefined,
  }));
}

function continues(
  { first, last, texts }: { readonly first: SaidLine; readonly last: SaidLine; readonly texts: readonly string[] },
  line: SaidLine,
): boolean {
  const isSame = first.siteName === line.siteName && first.machine === line.machine && first.partId === line.partId;
  return isSame && texts.length < MAX_LINES && line.at - last.at <= PAUSE_MS;
}
