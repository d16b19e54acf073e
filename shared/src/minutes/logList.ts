import type { ConferenceInfo } from '../domain/conference/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import { STEPS_OF } from '../domain/registry.ts';
import type { Timestamp } from '../kernel/ids.ts';
import type { MinutesList } from './blocks.ts';
import { paperFormat } from './paperFormat.ts';
import { logWords } from './words/logWords.ts';

/** An entry of the log, as the list of it needs it. */
interface LogEntry {
  readonly version: number;
  readonly at: Timestamp;
  /** Absent where nobody may be named. */
  readonly by?: string;
  readonly events: readonly string[];
}

/** The log as a list: every entry with its time, who sent it and what it is about. Rule PAPER-17. */
export function logList(
  entries: readonly LogEntry[],
  conference: Pick<ConferenceInfo, 'timeZone'>,
  language: WordLanguage,
): MinutesList {
  const { about, ...head } = logWords(language);
  const format = paperFormat(language, conference);
  const aboutOf = (type: string) => {
    // The first step is that of the slice whose event it is.
    const slice = STEPS_OF.get(type)?.[0]?.name;
    return slice === undefined ? '' : about[slice];
  };
  return {
    ...head,
    rows: entries.map(({ version, at, by = '', events }) => [
      ...[version, format.clock(at), format.day(at), by],
      [...new Set(events.map(aboutOf))].join('; '),
      [...new Set(events)].join('; '),
    ]),
  };
}
