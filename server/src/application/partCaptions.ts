import type { IndexedPart, RecordedPart } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { CaptionId, ConferenceId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { SaidLine } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { placeOf } from '@diem-cau/shared/views/parts.ts';
import type { Commit, EventStore } from './eventStore.ts';

/** A line is written about so long after its words were said (ms), as human captioners work. */
const LAG_MS = 3_000;
/** A line that no other follows stands so long (ms). */
const STANDS_MS = 7_000;

/** A line of captions as the log has it, corrected. */
export interface WrittenLine {
  readonly id: CaptionId;
  readonly text: string;
  readonly siteId?: SiteId;
  readonly at: Timestamp;
  /** When a speech recogniser heard the first word; absent where a person wrote the line. */
  readonly saidAt?: Timestamp;
  /** A speech recogniser heard it; nobody has read it. */
  readonly machine?: true;
}

/** Reads the captions of recorded parts. They are read each time, since what a person is erased from must not be kept. */
export class PartCaptions {
  readonly #store: Pick<EventStore, 'readAfter'>;

  constructor(store: Pick<EventStore, 'readAfter'>) {
    this.#store = store;
  }

  /** A part's captions as WebVTT, on the clock of its main file. Rejects with `STORE_UNAVAILABLE`. */
  async read(
    id: ConferenceId,
    { captions, roster }: Pick<ConferenceState, 'captions' | 'roster'>,
    part: RecordedPart,
  ): Promise<string> {
    const lines = await this.#linesOf(id, captions);
    return writeWebVtt(part, lines, (siteId) => placeOf(roster, siteId).siteName);
  }

  /** All lines with the parts that they are played in (CAP-5). Rejects with `STORE_UNAVAILABLE`. */
  async list(
    id: ConferenceId,
    { captions, roster, recording }: Pick<ConferenceState, 'captions' | 'roster' | 'recording'>,
  ): Promise<readonly SaidLine[]> {
    const lines = await this.#linesOf(id, captions);
    const parts = Object.values<IndexedPart>(recording.parts).filter(({ deleted }) => !deleted);
    return lines.map((line): SaidLine => {
      const { siteId, text, machine } = line;
      // The first words of a part were said within it, though their line came soon.
      const part = partAt(parts, saidAt(line)) ?? partAt(parts, line.at);
      const at = Math.max(saidAt(line), part?.startedAt ?? 0);
      return {
        id: line.id,
        at,
        text,
        ...(siteId !== undefined && { siteName: placeOf(roster, siteId).siteName }),
        ...(machine && { machine }),
        ...(part && { partId: part.id }),
      };
    });
  }

  async #linesOf(id: ConferenceId, { count }: ConferenceState['captions']): Promise<readonly WrittenLine[]> {
    // Most conferences have no captioner, and each part that is played asks.
    return count === 0 ? [] : linesIn(await this.#store.readAfter(id, 0));
  }
}

/** The lines of captions in a log, in the order of time. */
export function linesIn(commits: readonly Pick<Commit, 'events'>[]): readonly WrittenLine[] {
  const lines = new Map<string, WrittenLine>();
  for (const event of commits.flatMap(({ events }) => events)) {
    if (event.type === 'CaptionWritten') {
      const { captionId, text, siteId, machine, saidAt: heardAt, at } = event;
      lines.set(captionId, {
        id: captionId,
        text,
        at,
        ...(siteId !== undefined && { siteId }),
        ...(machine && { machine }),
        ...(heardAt !== undefined && { saidAt: heardAt }),
      });
    }
    const known = event.type === 'CaptionCorrected' && lines.get(event.captionId);
    if (known) lines.set(event.captionId, { ...known, text: event.text });
  }
  return [...lines.values()];
}

function partAt(parts: readonly IndexedPart[], at: Timestamp): IndexedPart | undefined {
  return parts.find(({ startedAt, durationMs }) => startedAt <= at && at < startedAt + durationMs);
}

function saidAt({ at, saidAt: heardAt }: Pick<WrittenLine, 'at' | 'saidAt'>): Timestamp {
  return heardAt ?? at - LAG_MS;
}

/** Writes the lines that were said in a part as WebVTT (W3C), each until the next one. */
export function writeWebVtt(
  { startedAt, durationMs, files }: RecordedPart,
  lines: readonly Omit<WrittenLine, 'id'>[],
  nameOf: (siteId: SiteId) => string,
): string {
  const { offsetMs = 0 } = files.main ?? files.chair ?? {};
  const endMs = durationMs - offsetMs;
  const said = lines
    .map((line) => ({ ...line, fromMs: saidAt(line) - startedAt - offsetMs }))
    .filter(({ fromMs }) => fromMs + LAG_MS > 0 && fromMs < endMs);
  const cues = said.map(({ text, siteId, fromMs }, index) => {
    const from = Math.max(0, fromMs);
    const to = Math.min(endMs, from + STANDS_MS, said[index + 1]?.fromMs ?? endMs);
    const voice = siteId === undefined ? '' : `<v ${escapeText(nameOf(siteId))}>`;
    return `${clock(from)} --> ${clock(Math.max(to, from + 1))}\n${voice}${escapeText(text)}\n`;
  });
  return ['WEBVTT\n', ...cues].join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function clock(ms: number): string {
  const pad = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, '0');
  return `${pad(ms / 3_600_000, 2)}:${pad((ms / 60_000) % 60, 2)}:${pad((ms / 1_000) % 60, 2)}.${pad(ms % 1_000, 3)}`;
}
