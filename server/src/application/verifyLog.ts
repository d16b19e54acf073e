import { readErasures } from './erasure/erasureRecord.ts';
import { type Commit, EMPTY_HEAD, type Head, hashOf } from './eventStore.ts';

/** One entry of a log as it is stored. */
export interface StoredEntry {
  readonly bytes: string;
  readonly hash: string;
  /** In a copy without personal fields: the hash of these bytes, where they are not the ones that `hash` was made of. */
  readonly redacted?: string;
}

/** An entry as the store has it: a commit keeps the order of its fields, so that its text is the stored one. */
export function storedEntry({ hash, ...body }: Commit): StoredEntry {
  return { bytes: JSON.stringify(body), hash };
}

/** What is wrong with a log, at the version where it shows. */
export interface LogProblem {
  readonly version: number;
  readonly kind:
    | 'unreadable'
    /** The bytes are not the ones the hash was made of. */
    | 'edited'
    /** The entry stands where another belongs: one was deleted, inserted or moved. */
    | 'outOfPlace'
    /** The entry does not continue the one before it. */
    | 'chainBroken'
    /** The log ends before the head that is known from elsewhere, or differs there. */
    | 'cutOrReplaced';
}

/**
 * Checks that a log is what was once acknowledged: every entry's bytes against its hash, every entry against the one
 * before, and the end against a head known from elsewhere (such as the printed minutes), without which a cut at the
 * end cannot be seen. Needs nothing but the entries.
 */
export function verifyLog(entries: readonly StoredEntry[], knownHead?: Head): readonly LogProblem[] {
  const problems: LogProblem[] = [];
  const erased = readErasures(entries);
  let previous: Head = EMPTY_HEAD;
  for (const [index, entry] of entries.entries()) {
    const version = index + 1;
    const commit = readEntry(entry);
    if (!commit) {
      problems.push({ version, kind: 'unreadable' });
    } else if (!isItself(entry, erased.get(version)?.hash)) {
      problems.push({ version, kind: 'edited' });
    } else if (commit.version !== version) {
      problems.push({ version, kind: 'outOfPlace' });
    } else if (commit.previousHash !== previous.hash) {
      problems.push({ version, kind: 'chainBroken' });
    }
    previous = { version, hash: entry.hash };
  }
  if (knownHead && entries[knownHead.version - 1]?.hash !== knownHead.hash) {
    problems.push({ version: knownHead.version, kind: 'cutOrReplaced' });
  }
  return problems;
}

/** Whether the bytes are those of the hash, or those that stand there since a person was erased or a copy was made. */
function isItself({ bytes, hash, redacted }: StoredEntry, erased: string | undefined): boolean {
  const found = hashOf(bytes);
  return found === (redacted ?? hash) || (redacted === undefined && found === erased);
}

function readEntry({ bytes }: StoredEntry): Pick<Commit, 'version' | 'previousHash'> | undefined {
  try {
    const commit = JSON.parse(bytes) as Partial<Commit> | null;
    const { version, previousHash } = commit ?? {};
    return typeof version === 'number' && typeof previousHash === 'string' ? { version, previousHash } : undefined;
  } catch {
    return undefined;
  }
}
