import type { KeyObject } from 'node:crypto';
import type { Erasure } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceId, ErasureId } from '@diem-cau/shared/kernel/ids.ts';
import { identityOf, isSignedBy, signText } from '../ballotSigner.ts';
import type { Commit } from '../eventStore.ts';

const ERASURE_FORMAT = 'diem-cau-erasure-1';

interface RecordedEvent extends Erasure {
  readonly type: string;
  readonly conferenceId?: ConferenceId;
}

/** Whether words were erased from entries before these. */
export function hasErasure(commits: readonly Commit[]): boolean {
  return commits.some(({ events }) => events.some(({ type }) => type === 'WordsErased'));
}

/** The entry that vouches for changed ones: who erases a person signs what was changed in which conference. */
export function signErasure(
  conferenceId: ConferenceId,
  { erasureId, entries }: Pick<Erasure, 'erasureId' | 'entries'>,
  key: KeyObject,
): Erasure {
  const { publicKey } = identityOf(key);
  return {
    erasureId,
    entries,
    publicKey,
    signature: signText(textOf(conferenceId, publicKey, { erasureId, entries }), key),
  };
}

/** What vouches for one entry that was changed. */
interface ErasedEntry {
  /** Of the bytes that stand there now. */
  readonly hash: string;
  readonly publicKey: string;
}

/** The entries that were changed, by their versions. Changes that nobody has signed are none. */
export function readErasures(entries: readonly { readonly bytes: string }[]): ReadonlyMap<number, ErasedEntry> {
  let conferenceId = '' as ConferenceId;
  const erased = new Map<number, ErasedEntry>();
  for (const event of entries.flatMap(eventsOf)) {
    if (event.type === 'ConferenceCreated') conferenceId = event.conferenceId ?? conferenceId;
    if (event.type !== 'WordsErased' || !isSigned(conferenceId, event)) continue;
    const { publicKey } = event;
    for (const [version, hash] of event.entries) erased.set(version, { hash, publicKey });
  }
  return erased;
}

function isSigned(conferenceId: ConferenceId, erasure: Erasure): boolean {
  const { publicKey, signature } = erasure;
  return isSignedBy(publicKey, textOf(conferenceId, publicKey, erasure), signature);
}

function textOf(
  conferenceId: ConferenceId,
  publicKey: string,
  { erasureId, entries }: { readonly erasureId: ErasureId; readonly entries: Erasure['entries'] },
): string {
  return JSON.stringify([ERASURE_FORMAT, publicKey, conferenceId, erasureId, entries]);
}

/** What is no entry is named by the check of the chain. */
function eventsOf({ bytes }: { readonly bytes: string }): readonly RecordedEvent[] {
  if (!bytes.includes('WordsErased') && !bytes.includes('ConferenceCreated')) return [];
  try {
    const { events } = JSON.parse(bytes) as { readonly events?: readonly RecordedEvent[] };
    return events ?? [];
  } catch {
    return [];
  }
}
