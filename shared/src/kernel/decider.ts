import type { Result } from './result.ts';

/**
 * A consistency boundary as two pure functions: `decide` turns a command into events or a refusal,
 * `evolve` folds one event into the state. Neither uses a clock, a random source or I/O.
 */
export interface Decider<Command, Event, State, Context, Failure> {
  readonly initialState: State;
  decide(command: Command, state: State, context: Context): Result<readonly Event[], Failure>;
  evolve(state: State, event: Event): State;
}
