import type { ActorId, AgendaItemId, AssignmentId, Timestamp } from '../../kernel/ids.ts';
import type { Owner, Target } from '../commitments/owner.ts';

/** What a conclusion is about: an item of the agenda, or `WHOLE_CONFERENCE`. */
export type ConclusionKey = AgendaItemId;

/** Names the conclusion of the conference as a whole. No item has this id, since theirs begin with `item_`. */
export const WHOLE_CONFERENCE = 'conference' as ConclusionKey;

/** Who wrote or confirmed something and when. */
interface Deed {
  readonly by: ActorId;
  readonly byName: string;
  readonly at: Timestamp;
}

/** What somebody is to do, as it is written down while the chair speaks. */
export interface AssignmentRecord {
  readonly id: AssignmentId;
  readonly text: string;
  /** Absent as long as nobody has said who; such an assignment cannot be confirmed. */
  readonly owner?: Owner;
  /** A day by the calendar of the conference's time zone, such as `2026-06-30`. */
  readonly dueDate?: string;
  readonly target?: Target;
}

/** An assignment with its place in the conclusion. */
export interface Assignment extends AssignmentRecord {
  /** Grows with each new assignment; gaps stay where one was removed. */
  readonly position: number;
}

/** The assignments of a conclusion by their ids. */
export type Assignments = Readonly<Record<AssignmentId, Assignment>>;

/** A text that somebody wrote from a version that was no longer the latest: both stay until somebody chooses. */
export interface OtherText extends Deed {
  readonly text: string;
  /** The version of the text that its writer had seen; 0 where there was none. */
  readonly basedOn: number;
}

/** What the chair confirmed. */
export interface ConfirmedConclusion extends Deed {
  readonly text: string;
  readonly assignments: Assignments;
  /** The revision that was confirmed. */
  readonly revision: number;
}

/** What the chair concludes on an item of the agenda or at the end: a text and assignments. */
export interface Conclusion {
  readonly about: ConclusionKey;
  /** Empty where only assignments have been written down. */
  readonly text: string;
  /** How often the text has been written; a writer names the version that was edited. */
  readonly textVersion: number;
  /** How often the text or an assignment has changed; the chair confirms one revision. */
  readonly revision: number;
  /** Who wrote the text last; absent where it is empty. */
  readonly written?: Deed;
  /** Texts written at the same time, numbered from 1. */
  readonly others: Readonly<Record<string, OtherText>>;
  readonly assignments: Assignments;
  /** What was confirmed last; it may have been edited since. */
  readonly confirmed?: ConfirmedConclusion;
  /** What was confirmed before that, numbered from 1, and until when it stood. */
  readonly earlier?: Readonly<Record<string, ConfirmedConclusion & { readonly until: Timestamp }>>;
  /** Set while the conclusion is withdrawn; writing it again brings it back. */
  readonly withdrawn?: Deed;
}

/** The conclusions of a conference by what they are about. */
export type Conclusions = Readonly<Record<ConclusionKey, Conclusion>>;

/** Nothing has been concluded. */
export const initialConclusions: Conclusions = {};

/** The items with a conclusion that stands, though they have been taken off the agenda. */
export function conclusionsOfGoneItems(
  conclusions: Readonly<Record<string, { readonly about: ConclusionKey; readonly withdrawn?: unknown }>>,
  { items }: { readonly items: Readonly<Record<AgendaItemId, unknown>> },
): readonly ConclusionKey[] {
  return Object.values(conclusions)
    .filter(({ about, withdrawn }) => about !== WHOLE_CONFERENCE && !withdrawn && !items[about])
    .map(({ about }) => about);
}

/** Whether a conclusion stands as the chair confirmed it. */
export function isConfirmed({ confirmed, revision, withdrawn }: Conclusion): boolean {
  return confirmed?.revision === revision && !withdrawn;
}

/** The assignments in the order in which they were written down. */
export function assignmentsInOrder(assignments: Assignments): readonly Assignment[] {
  return Object.values<Assignment>(assignments).sort((a, b) => a.position - b.position);
}
