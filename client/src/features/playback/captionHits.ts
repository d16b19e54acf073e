import type { RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart, SaidLine } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { type Hit, indexTexts, type SearchIndex, searchTexts } from '@diem-cau/shared/search/searchTexts.ts';
import type { PartSecond } from '../../widgets/recording/partTime.ts';

/** A place in the recording: the second at which a line was said. */
export interface SaidPlace extends PartSecond {
  readonly line: SaidLine;
}

/** What was found: each hit in the order of time, and how many there are in each part. */
export interface CaptionHits {
  readonly hits: readonly Hit<SaidPlace>[];
  readonly perPart: ReadonlyMap<RecordedPartId, number>;
}

/** Prepares the lines of the parts that can be played, found by their words and by who spoke. */
export function indexLines(lines: readonly SaidLine[], parts: readonly PlayablePart[]): SearchIndex<SaidPlace> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  return indexTexts(
    lines.flatMap((line) => {
      const part = line.partId && byId.get(line.partId);
      if (!part || part.deleted) return [];
      const place = { line, part, seconds: Math.max(0, (line.at - part.startedAt) / 1_000) };
      return [{ text: line.text, about: [line.siteName], place }];
    }),
  );
}

/** Finds lines; the order is that of the recording, in which somebody goes from one to the next. */
export function findLines(index: SearchIndex<SaidPlace>, typed: string): CaptionHits {
  const hits = searchTexts(index, typed).toSorted((one, other) => one.place.line.at - other.place.line.at);
  const perPart = new Map<RecordedPartId, number>();
  for (const { place } of hits) perPart.set(place.part.id, (perPart.get(place.part.id) ?? 0) + 1);
  return { hits, perPart };
}
