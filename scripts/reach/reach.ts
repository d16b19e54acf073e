import { PHASES } from '@diem-cau/shared/domain/conference/state.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { COMMAND_PERMISSIONS } from '@diem-cau/shared/domain/permissions.ts';
import { EVENT_TYPES } from '@diem-cau/shared/domain/registry.ts';
import { ERROR_CODES } from '@diem-cau/shared/protocol/errors.ts';

/** All names that can be reached, by kind. A command is reached when one of its type was accepted. */
const ALL = {
  commands: Object.keys(COMMAND_PERMISSIONS),
  refusals: ERROR_CODES,
  events: EVENT_TYPES,
  phases: PHASES.filter((phase) => phase !== 'none'),
} as const;

type Kind = keyof typeof ALL;
const KINDS = Object.keys(ALL) as Kind[];

/** Names that a run cannot reach, by kind, each with the reason. */
export type Unreachable = { readonly [K in Kind]?: Partial<Readonly<Record<(typeof ALL)[K][number], string>>> };

/** The coverage of one kind. */
interface KindReport {
  readonly reached: number;
  /** The number of names, without unreachable ones. */
  readonly of: number;
  /** Reachable names that were not reached. */
  readonly missed: readonly string[];
  readonly unreachable: Readonly<Record<string, string>>;
}

/** What was reached of each kind, and what was not. */
export type ReachReport = Readonly<Record<Kind, KindReport>>;

/** Collects what a run of random cases reached of the domain. */
export class Reach {
  readonly #reached: Readonly<Record<Kind, Set<string>>> = {
    commands: new Set(),
    refusals: new Set(),
    events: new Set(),
    phases: new Set(),
  };

  accepted(command: string): void {
    this.#reached.commands.add(command);
  }

  refused(code: string): void {
    this.#reached.refusals.add(code);
  }

  /** Adds the log of a conference. */
  logged(commits: readonly { readonly events: readonly DomainEvent[] }[]): void {
    let state = conferenceDecider.initialState;
    for (const event of commits.flatMap(({ events }) => events)) {
      this.#reached.events.add(event.type);
      state = conferenceDecider.evolve(state, event);
      this.#reached.phases.add(state.conference.phase);
    }
  }

  /** Names that were reached after all are not listed as unreachable. */
  report(unreachable: Unreachable): ReachReport {
    const entries = KINDS.map((kind): [Kind, KindReport] => {
      const reached = this.#reached[kind];
      const excused: Readonly<Record<string, string>> = unreachable[kind] ?? {};
      const absent = ALL[kind].filter((name) => !reached.has(name));
      const beyond = absent.filter((name) => excused[name] !== undefined);
      const missed = absent.filter((name) => excused[name] === undefined);
      const of = ALL[kind].length - beyond.length;
      const reasons = Object.fromEntries(beyond.map((name) => [name, excused[name] ?? '']));
      return [kind, { reached: of - missed.length, of, missed, unreachable: reasons }];
    });
    return Object.fromEntries(entries) as ReachReport;
  }
}

/** A report as lines of text. */
export function describeReach(report: ReachReport): string {
  return KINDS.flatMap((kind) => {
    const { reached, of, missed, unreachable } = report[kind];
    const share = Math.round((100 * reached) / Math.max(1, of));
    return [
      `reached ${reached} of ${of} ${kind} (${share} %)${missed.length > 0 ? `; never: ${missed.join(', ')}` : ''}`,
      ...Object.entries(unreachable).map(([name, reason]) => `  cannot reach ${name}: ${reason}`),
    ];
  }).join('\n');
}
