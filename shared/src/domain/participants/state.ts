import { nameKey } from '../../kernel/cleanText.ts';
import type { SiteId, Timestamp } from '../../kernel/ids.ts';

/** How somebody was checked in: found by name in the list, or by a ticket. */
export const ARRIVAL_MEANS = ['name', 'ticket'] as const;

/** How somebody was checked in. */
export type ArrivalMeans = (typeof ARRIVAL_MEANS)[number];

/** A person as a list names them. */
export interface ListedPerson {
  readonly name: string;
  /** Such as `Bí thư Đoàn xã`. */
  readonly position?: string | undefined;
  /** What the organiser's own lists call them. */
  readonly code?: string | undefined;
}

/** A person with the number in the site's list, which is the number of the ticket too. */
export interface ListedParticipant {
  readonly number: number;
  readonly name: string;
  readonly position?: string;
  readonly code?: string;
}

/** One stay in the room. */
export interface Visit {
  readonly arrivedAt: Timestamp;
  readonly leftAt?: Timestamp;
  readonly means: ArrivalMeans;
}

/** A person of a site with every stay, numbered from 1. */
export interface Participant extends ListedParticipant {
  readonly visits: Readonly<Record<string, Visit>>;
}

/** The list of a site. */
export interface SiteParticipants {
  readonly people: Readonly<Record<string, Participant>>;
  /** The highest number that was ever given: a number names one person only. */
  readonly last: number;
}

/** The lists of those sites that have one. */
export type ParticipantsState = Readonly<Record<SiteId, SiteParticipants>>;

/** No lists. */
export const initialParticipants: ParticipantsState = {};

/** A site without a list. */
export const NO_PARTICIPANTS: SiteParticipants = { people: {}, last: 0 };

/** Whether anybody is listed. */
export function hasList(list: SiteParticipants | undefined): list is SiteParticipants {
  return list !== undefined && Object.keys(list.people).length > 0;
}

/** The stay of somebody who is in the room; undefined for everybody else. */
export function presentVisit({ visits }: Pick<Participant, 'visits'>): Visit | undefined {
  return Object.values(visits).find(({ leftAt }) => leftAt === undefined);
}

/** How many people of a list are in the room. */
export function countPresent({ people }: SiteParticipants): number {
  return Object.values(people).filter((one) => presentVisit(one) !== undefined).length;
}

/** Whether two entries of a list name one person: by the code where both have one, else by name and position. */
export function isSamePerson(one: ListedPerson, other: ListedPerson): boolean {
  if (one.code !== undefined && other.code !== undefined) return nameKey(one.code) === nameKey(other.code);
  return nameKey(one.name) === nameKey(other.name) && nameKey(one.position ?? '') === nameKey(other.position ?? '');
}
