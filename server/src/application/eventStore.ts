import { createHash } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** One entry of a log, of a conference unless it says otherwise: everything that one command led to. */
export interface Commit<Event = DomainEvent, By = Actor> {
  /** Place in the log, from 1, without gaps. */
  readonly version: number;
  readonly commandId: string;
  readonly actor: By;
  readonly at: Timestamp;
  readonly events: readonly Event[];
  /** SHA-256 of the entry before, in hexadecimal; empty for the first. */
  readonly previousHash: string;
  /** SHA-256 of this entry's stored bytes, in hexadecimal. */
  readonly hash: string;
}

/** An entry before its hash is known. */
export type CommitDraft<Event = DomainEvent, By = Actor> = Pick<
  Commit<Event, By>,
  'commandId' | 'actor' | 'at' | 'events'
>;

/** The last entry of a log as a writer knows it. */
export type Head = Pick<Commit, 'version' | 'hash'>;

/** The head of a log without entries. */
export const EMPTY_HEAD: Head = { version: 0, hash: '' };

/** What became of an entry that was to be appended. */
export type AppendOutcome<Event = DomainEvent, By = Actor> =
  | { readonly kind: 'appended'; readonly commits: readonly Commit<Event, By>[] }
  /** The log has grown since the writer looked; nothing was appended. */
  | { readonly kind: 'conflict'; readonly missing: readonly Commit<Event, By>[] }
  /** Some commands were appended before; nothing was appended now. By index of the draft, the version each got. */
  | { readonly kind: 'repeated'; readonly versions: ReadonlyMap<number, number> };

/** Appends to a log and reads it; all that an organisation needs. Rejects as `EventStore`. */
export interface LogStore<Id, Event, By> {
  /** Appends all drafts behind `head`, or nothing. */
  append(id: Id, head: Head, drafts: readonly CommitDraft<Event, By>[]): Promise<AppendOutcome<Event, By>>;
  /** All entries after a version, in order. */
  readAfter(id: Id, version: number): Promise<readonly Commit<Event, By>[]>;
}

/**
 * The log of each conference. Every method rejects with a `Fault`: `STORE_UNAVAILABLE` when the store does not answer.
 * After such a fault an append may or may not have happened; sending the same commands again is safe.
 */
export interface EventStore extends LogStore<ConferenceId, DomainEvent, Actor> {
  /** Appends all drafts behind `head`, or nothing. Opening and shutting of ballot boxes happens in the same step. */
  append(conferenceId: ConferenceId, head: Head, drafts: readonly CommitDraft[]): Promise<AppendOutcome>;
  /** The versions that commands got earlier, by index; commands never appended are missing. */
  findRepeated(conferenceId: ConferenceId, commands: readonly CommandKey[]): Promise<ReadonlyMap<number, number>>;
  /**
   * Calls back with entries after a version as any server appends them, until the returned function is called. The
   * version is asked for before and after each wait, since the caller may have come to know entries meanwhile. Entries
   * that `onCommits` throws at are offered again.
   */
  tail(
    conferenceId: ConferenceId,
    afterVersion: () => number | Promise<number>,
    onCommits: (commits: readonly Commit[]) => void,
  ): () => void;
  /**
   * Replaces the bytes of earlier entries and appends the entry that says so, in one step; the hashes stay. What the store
   * remembers of the replaced commands is dropped with the snapshot. Replies whether it was done: not where the log has grown
   * since.
   */
  rewrite(
    conferenceId: ConferenceId,
    head: Head,
    changes: readonly EntryChange[],
    draft: CommitDraft,
  ): Promise<boolean>;
  /** Ids of all conferences that have a log. */
  listConferences(): Promise<readonly ConferenceId[]>;
  readSnapshot(conferenceId: ConferenceId): Promise<string | undefined>;
  writeSnapshot(conferenceId: ConferenceId, snapshot: string): Promise<void>;
}

/** The sender and the id by which a repeated command is recognised. */
export type CommandKey = Pick<CommitDraft, 'commandId'> & { readonly actor: { readonly id: string } };

/** What makes a command the same one when it comes again. */
export function commandKey({ actor, commandId }: CommandKey): string {
  return `${actor.id} ${commandId}`;
}

/** An entry whose bytes are replaced. */
export interface EntryChange {
  readonly version: number;
  readonly bytes: string;
  /** The command that led to the entry, whose random id is in the bytes no more. */
  readonly command: CommandKey;
}

/** An entry with its hash, as it is stored. */
export interface SealedCommit<Event = DomainEvent, By = Actor> {
  readonly commit: Commit<Event, By>;
  /** What is stored, and what the hash covers. */
  readonly bytes: string;
}

/** Chains drafts behind a head: each entry's bytes hold the hash of the one before. */
export function sealCommits<Event, By>(
  head: Head,
  drafts: readonly CommitDraft<Event, By>[],
): readonly SealedCommit<Event, By>[] {
  let previous = head;
  return drafts.map(({ commandId, actor, at, events }) => {
    const body = { version: previous.version + 1, commandId, actor, at, events, previousHash: previous.hash };
    const bytes = JSON.stringify(body);
    const commit = { ...body, hash: hashOf(bytes) };
    previous = commit;
    return { commit, bytes };
  });
}

/** Reads an entry back from its stored bytes. */
export function openCommit<Event = DomainEvent, By = Actor>(bytes: string, hash: string): Commit<Event, By> {
  return { ...(JSON.parse(bytes) as Omit<Commit<Event, By>, 'hash'>), hash };
}

/** The hash that stands beside an entry's stored bytes: SHA-256 in hexadecimal. */
export function hashOf(bytes: string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
