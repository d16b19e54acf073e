import type { CommandType, DomainCommand } from './commands.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { DomainEvent } from './events.ts';
import type { SliceName } from './slice.ts';
import { SLICES } from './slices.ts';
import type { ConferenceState } from './state.ts';
import type { Subject } from './subjects.ts';

type Own = ConferenceState[SliceName];

/**
 * A slice as the registry calls it, with any command, event and state: the tables below send each to the slice that
 * declared it, which an index by a name known at run time cannot tell the compiler.
 */
interface AnySlice {
  readonly name: SliceName;
  readonly permissions: Readonly<Record<CommandType, unknown>>;
  readonly changes: Readonly<Record<DomainEvent['type'], 'none' | SubjectsOf>>;
  readonly compare?: (before: Own, after: Own) => readonly Subject[];
  readonly decide: (command: DomainCommand, state: ConferenceState, context: DecisionContext) => Decision;
  readonly evolve: (own: Own, event: DomainEvent) => Own;
  readonly reactsTo?: Readonly<Record<DomainEvent['type'], AnySlice['evolve']>>;
}

type SubjectsOf = (event: DomainEvent, before: Own) => readonly Subject[];

const ALL = Object.entries(SLICES).map(([name, slice]) => ({ ...slice, name }) as unknown as AnySlice);

/** The slice of each command. */
export const SLICE_OF = Object.fromEntries(
  ALL.flatMap((slice) => Object.keys(slice.permissions).map((type) => [type, slice])),
) as Readonly<Record<CommandType, AnySlice>>;

/** What one slice does at an event. */
interface Step {
  readonly name: SliceName;
  readonly fold: AnySlice['evolve'];
  /** The subjects that the event changes; only of the slice whose event it is. */
  readonly changes: SubjectsOf | undefined;
  readonly compare: AnySlice['compare'];
}

/** What every slice does at each event: first the slice whose event it is, then those that react to it. */
export const STEPS_OF: ReadonlyMap<string, readonly Step[]> = new Map(
  ALL.flatMap(({ changes }) => Object.keys(changes) as DomainEvent['type'][]).map((type) => [type, stepsOf(type)]),
);

function stepsOf(type: DomainEvent['type']): readonly Step[] {
  const own = ALL.filter(({ changes }) => type in changes).map(({ name, evolve, changes, compare }): Step => {
    const row = changes[type];
    return { name, fold: evolve, changes: row === 'none' ? undefined : row, compare };
  });
  const others = ALL.flatMap(({ name, reactsTo, compare }): readonly Step[] => {
    const fold = reactsTo?.[type];
    return fold ? [{ name, fold, changes: undefined, compare }] : [];
  });
  return [...own, ...others];
}

/** The type of every event, slice by slice. */
export const EVENT_TYPES = [...STEPS_OF.keys()] as readonly DomainEvent['type'][];
