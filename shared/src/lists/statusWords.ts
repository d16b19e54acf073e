import { ROSTER_LIMITS } from '../domain/roster/limits.ts';
import { freeStatusKey, type Status, type StatusTone } from '../domain/roster/statuses.ts';
import { cleanLine, nameKey } from '../kernel/cleanText.ts';
import { fold } from './fold.ts';

/** What a word of the column of statuses means: one of the conference's statuses, or a new one of this tone. */
export type StatusWordChoice = { readonly key: string } | { readonly tone: StatusTone };

/** What a person chose for the words of the column of statuses; words are compared without case and accents. */
export type StatusWordChoices = Readonly<Record<string, StatusWordChoice>>;

/** The words that lists have for a conference's statuses: their names, and words that a person explained. */
export class StatusWords {
  /** Statuses that a person adds with the list. */
  readonly added: readonly Status[];
  readonly #byName: ReadonlyMap<string, Status>;
  /** Without accents; a word of several statuses is left out. */
  readonly #byLetters: ReadonlyMap<string, Status | undefined>;
  readonly #byKey: ReadonlyMap<string, Status>;

  constructor(known: readonly Status[], choices: StatusWordChoices = {}) {
    const byName = new Map(known.map((status) => [nameKey(status.name), status]));
    const added: Status[] = [];
    const explained: [string, Status][] = [];
    for (const [word, choice] of Object.entries(choices)) {
      const name = cleanLine(word);
      if ('key' in choice) {
        const status = known.find(({ key }) => key === choice.key);
        if (status) explained.push([word, status]);
      } else if (canBeName(name) && !byName.has(nameKey(name))) {
        const status = { key: freeStatusKey([...known, ...added]), name, tone: choice.tone };
        added.push(status);
        byName.set(nameKey(name), status);
      }
    }
    const all = [...known, ...added];
    const byLetters = new Map<string, Status | undefined>();
    for (const status of all) {
      const letters = fold(status.name);
      byLetters.set(letters, byLetters.has(letters) ? undefined : status);
    }
    for (const [word, status] of explained) byLetters.set(fold(word), status);
    this.added = added;
    this.#byName = byName;
    this.#byLetters = byLetters;
    this.#byKey = new Map(all.map((status) => [status.key, status]));
  }

  /** The status that a cell says. */
  find(text: string): Status | undefined {
    return this.#byName.get(nameKey(text)) ?? this.#byLetters.get(fold(text));
  }

  /** The name of a status; empty where there is none. */
  nameOf(key: string | undefined): string {
    return (key !== undefined && this.#byKey.get(key)?.name) || '';
  }
}

/** Whether a word of a list can name a new status. */
export function canBeName(word: string): boolean {
  return word !== '' && word.length <= ROSTER_LIMITS.statusName;
}
