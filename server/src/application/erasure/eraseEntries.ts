import type { Commit, EntryChange } from '../eventStore.ts';
import { storedEntry } from '../verifyLog.ts';
import { ERASED_MARK, type WordEraser } from './personWords.ts';

/** What erasing a person changes in a log. */
export interface ErasedEntries {
  readonly changes: readonly EntryChange[];
  /** Approved papers that have the words: they stay as they were approved. */
  readonly papers: readonly number[];
  /** How many places look alike and stay: a longer name begins with this one. */
  readonly left: number;
}

/** What leads to a person beside the name: it goes with a name that stands in the same place. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  name: ['position', 'code', 'phone', 'email'],
  contactName: ['contactPhone', 'email'],
};

/**
 * Takes the words about a person out of the entries of a log. A changed entry loses the random id of its command, without
 * which nobody can try names against the hash of the original.
 */
export function eraseEntries(commits: readonly Commit[], erase: WordEraser): ErasedEntries {
  const changes: EntryChange[] = [];
  const papers: number[] = [];
  let left = 0;
  for (const commit of commits) {
    const walked = walk({ actor: commit.actor, events: commit.events }, (text) => {
      const erased = erase(text);
      left += erased.left;
      return erased.text;
    }) as Pick<Commit, 'actor' | 'events'>;
    const before = storedEntry(commit).bytes;
    const after = storedEntry({ ...commit, ...walked }).bytes;
    if (before === after) continue;
    if (commit.events.some(({ type }) => type === 'PaperApproved')) {
      papers.push(commit.version);
      continue;
    }
    const { bytes } = storedEntry({ ...commit, ...walked, commandId: ERASED_MARK });
    changes.push({ version: commit.version, bytes, command: commit });
  }
  return { changes, papers, left };
}

/** A copy of JSON with every text changed; what stands beside an erased name loses what leads to its person. */
function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (typeof value !== 'object' || value === null) return value;
  const walked = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, change)]));
  for (const [name, others] of Object.entries(BESIDE)) {
    if (walked[name] !== ERASED_MARK) continue;
    for (const other of others) if (typeof walked[other] === 'string') walked[other] = ERASED_MARK;
  }
  // A letter is sent to no address that is none.
  if (walked.email === ERASED_MARK) delete walked.email;
  return walked;
}
