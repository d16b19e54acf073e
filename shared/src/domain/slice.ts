import type { CommandsBySlice } from './commands.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { DomainEvent, EventsBySlice } from './events.ts';
import type { PermissionTable } from './permissionTable.ts';
import type { ConferenceState } from './state.ts';
import type { ChangeTable, Subject, SubjectTable } from './subjects.ts';

/** The name of a slice: the part of the state that it keeps. */
export type SliceName = keyof CommandsBySlice & keyof EventsBySlice & keyof ConferenceState;

/** What a slice does to its own state at an event of another slice. */
export type Reactions<Name extends SliceName> = {
  readonly [Type in Exclude<DomainEvent, EventsBySlice[Name]>['type']]?: (
    own: ConferenceState[Name],
    event: Extract<DomainEvent, { readonly type: Type }>,
  ) => ConferenceState[Name];
};

/** One part of a conference: what may be asked of it, how it answers, and how events change it. */
export interface Slice<Name extends SliceName> {
  /** Who may send its commands; also those that are counted beside the log. */
  readonly permissions: PermissionTable<CommandsBySlice[Name]>;
  /** What its commands are about. */
  readonly subjects: SubjectTable<CommandsBySlice[Name]>;
  /** What its events change; a row for each, so that its keys are the list of its events. */
  readonly changes: ChangeTable<EventsBySlice[Name], ConferenceState[Name]>;
  /** The bounds that its wire schema and its forms share. */
  readonly limits: object;
  /** The subjects that can change by events of several slices, told by the states before and after. */
  readonly compare?: (before: ConferenceState[Name], after: ConferenceState[Name]) => readonly Subject[];
  /** Answers one of its commands from the state of the whole conference. */
  readonly decide: (command: CommandsBySlice[Name], state: ConferenceState, context: DecisionContext) => Decision;
  /** Folds one of its events into its own state. */
  readonly evolve: (own: ConferenceState[Name], event: EventsBySlice[Name]) => ConferenceState[Name];
  /** What else changes it. */
  readonly reactsTo?: Reactions<Name>;
}
