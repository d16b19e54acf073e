import type { AgendaItemId, EntryId, HandId, RegistrationId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { SaidSpeech } from '../floor/speech.ts';

/** The states of an entry. One that was passed over stays on the list and may be called again. */
export const ENTRY_STATES = ['waiting', 'called', 'speaking', 'spoken', 'passed'] as const;

/** Where an entry stands. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** Who reports, as it is planned: a site, or a named person in the chair's hall. */
export interface EntryPlan {
  readonly id: EntryId;
  /** Absent for somebody in the chair's hall, who then has a name. */
  readonly siteId?: SiteId;
  /** The name of who speaks; where a site's is left out, what was said of its speaker stays. */
  readonly name?: string;
  readonly seconds: number;
}

/** An entry with its place, who speaks on what, and what has become of it. */
export interface Entry extends Omit<EntryPlan, 'name'>, SaidSpeech {
  /** Place in the order, from 1. */
  readonly position: number;
  readonly state: EntryState;
  /** The hand or turn that it was called with last. */
  readonly handId?: HandId;
  readonly startedAt?: Timestamp;
  readonly endedAt?: Timestamp;
}

/** Who reports one after another at an item of the agenda. */
export type RunningOrder = Readonly<Record<EntryId, Entry>>;

/** That a site would like to speak, said before its turn. */
export interface Registration extends SaidSpeech {
  readonly id: RegistrationId;
  readonly siteId: SiteId;
  readonly at: Timestamp;
}

/** The running orders by their items, and who has registered to speak. */
export interface RunningOrderState {
  readonly orders: Readonly<Record<AgendaItemId, RunningOrder>>;
  readonly registrations: Readonly<Record<RegistrationId, Registration>>;
}

/** Nobody reports and nobody has registered. */
export const initialRunningOrder: RunningOrderState = { orders: {}, registrations: {} };

/** Whether an entry has been called or has spoken: it is on record as it was. */
export function isFixed({ state }: Pick<Entry, 'state'>): boolean {
  return state === 'called' || state === 'speaking' || state === 'spoken';
}

/** The entries from the first to the last. */
export function entriesInOrder(order: RunningOrder | undefined): readonly Entry[] {
  return Object.values<Entry>(order ?? {}).sort((a, b) => a.position - b.position);
}

/**
 * The entries still to come, in the order in which they are proposed: those that wait, then those that were passed
 * over. Rule RUN-4 in SPEC.md.
 */
export function entriesToCome(order: RunningOrder | undefined): readonly Entry[] {
  const entries = entriesInOrder(order);
  return [...entries.filter(({ state }) => state === 'waiting'), ...entries.filter(({ state }) => state === 'passed')];
}
