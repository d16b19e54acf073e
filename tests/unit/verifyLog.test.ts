import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { EMPTY_HEAD, sealCommits } from '../../server/src/application/eventStore.ts';
import { type StoredEntry, verifyLog } from '../../server/src/application/verifyLog.ts';

const sealed = sealCommits(
  EMPTY_HEAD,
  ['một', 'hai', 'ba', 'bốn'].map((title, index) => ({
    commandId: `command-${index}`,
    actor: SYSTEM_ACTOR,
    at: 1_000 + index,
    events: [{ type: 'PollCreated' as const, pollId: `poll_${index}` as PollId, title, at: 1_000 + index }],
  })),
);
const LOG: readonly StoredEntry[] = sealed.map(({ bytes, commit }) => ({ bytes, hash: commit.hash }));
const HEAD = { version: 4, hash: LOG[3]?.hash ?? '' };

function changed(change: (log: StoredEntry[]) => void): readonly StoredEntry[] {
  const log = LOG.map((entry) => ({ ...entry }));
  change(log);
  return log;
}

describe('the chain', () => {
  it('holds for the log as it was written', () => {
    expect(verifyLog(LOG, HEAD)).toEqual([]);
  });

  it.each([
    [
      'an edited entry',
      (log: StoredEntry[]) =>
        log.splice(1, 1, { ...(log[1] as StoredEntry), bytes: (log[1]?.bytes ?? '').replace('hai', 'HAI') }),
      { version: 2, kind: 'edited' },
    ],
    ['a deleted entry', (log: StoredEntry[]) => log.splice(1, 1), { version: 2, kind: 'outOfPlace' }],
    [
      'two swapped entries',
      (log: StoredEntry[]) => log.splice(1, 2, log[2] as StoredEntry, log[1] as StoredEntry),
      { version: 2, kind: 'outOfPlace' },
    ],
    ['a cut end', (log: StoredEntry[]) => log.splice(2), { version: 4, kind: 'cutOrReplaced' }],
    [
      'an entry that is no entry',
      (log: StoredEntry[]) => log.splice(0, 1, { bytes: 'null', hash: '' }),
      { version: 1, kind: 'unreadable' },
    ],
  ])('names %s', (_name, change, problem) => {
    expect(verifyLog(changed(change), HEAD)).toContainEqual(problem);
  });

  it('names an edited entry with a recomputed hash, at the entry after it', () => {
    const forged = sealCommits(
      EMPTY_HEAD,
      sealed.slice(0, 1).map(({ commit }) => ({ ...commit, commandId: 'forged' })),
    );
    const log = changed((entries) => {
      entries[0] = { bytes: forged[0]?.bytes ?? '', hash: forged[0]?.commit.hash ?? '' };
    });
    expect(verifyLog(log, HEAD)).toContainEqual({ version: 2, kind: 'chainBroken' });
  });

  it('names a log that was rewritten completely, given the printed head', () => {
    const again = sealCommits(
      EMPTY_HEAD,
      sealed.map(({ commit }) => ({ ...commit, at: commit.at + 1 })),
    );
    const log = again.map(({ bytes, commit }) => ({ bytes, hash: commit.hash }));
    expect(verifyLog(log)).toEqual([]);
    expect(verifyLog(log, HEAD)).toEqual([{ version: 4, kind: 'cutOrReplaced' }]);
  });

  it('holds a head that was printed before the log went on against the entry of its version', () => {
    const printed = { version: 2, hash: LOG[1]?.hash ?? '' };
    expect(verifyLog(LOG, printed)).toEqual([]);
    expect(verifyLog(LOG, { ...printed, version: 3 })).toEqual([{ version: 3, kind: 'cutOrReplaced' }]);
    expect(verifyLog(LOG, { version: 2, hash: HEAD.hash })).toEqual([{ version: 2, kind: 'cutOrReplaced' }]);
  });
});
