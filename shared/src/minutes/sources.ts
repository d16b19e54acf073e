import type { DomainEvent } from '../domain/events.ts';
import type { PaperKind } from '../domain/minutes/state.ts';

/** An entry of the log, as far as the minutes need it. */
export interface SourceEntry {
  readonly version: number;
  readonly events: readonly DomainEvent[];
}

/** Which entries of the log are about what, by names such as `hand hand_000001`, `poll poll_000001` or `attendance`. */
export interface MinutesSources {
  /** The newest entry that was read. */
  readonly version: number;
  /** The entries about any of these, in order and each once. */
  of(about: readonly string[]): readonly number[];
  /** The same, with the entries that follow. */
  add(entries: readonly SourceEntry[]): MinutesSources;
}

/** A log without entries. */
export const NO_SOURCES: MinutesSources = sourcesFrom(0, new Map());

function sourcesFrom(version: number, known: ReadonlyMap<string, readonly number[]>): MinutesSources {
  return {
    version,
    of(about) {
      const found = about.flatMap((name) => known.get(name) ?? []);
      return [...new Set(found)].sort((a, b) => a - b);
    },
    add(entries) {
      const added = new Map<string, number[]>();
      for (const entry of entries) {
        for (const name of new Set(entry.events.flatMap(aboutOf))) {
          const versions = added.get(name) ?? [...(known.get(name) ?? [])];
          versions.push(entry.version);
          added.set(name, versions);
        }
      }
      return sourcesFrom(entries.at(-1)?.version ?? version, new Map([...known, ...added]));
    },
  };
}

/** The names that an event carries: its own, and those of what it tells. */
interface Named {
  readonly handId?: string;
  readonly questionId?: string;
  readonly intoQuestionId?: string;
  readonly pollId?: string;
  readonly itemId?: string;
  readonly question?: { readonly id: string };
  readonly poll?: { readonly id: string };
  readonly item?: { readonly id: string };
  readonly items?: readonly { readonly id: string }[];
  /** Of a conclusion. */
  readonly about?: string;
  readonly proposal?: { readonly questionId?: string };
}

function aboutOf(event: DomainEvent): readonly string[] {
  const { handId, questionId, intoQuestionId, pollId, itemId, question, poll, item, items, about, proposal } =
    event as Named;
  return [
    ...named('hand', handId),
    ...named('question', questionId, intoQuestionId, question?.id, proposal?.questionId),
    ...named('poll', pollId, poll?.id),
    ...named('conclusion', about),
    ...named('item', itemId, item?.id, ...(items ?? []).map(({ id }) => id)),
    ...(event.type === 'PaperApproved' ? [approvalOf(event.paper)] : []),
    ...(CONFERENCE.has(event.type) ? [event.type] : []),
    ...(ATTENDANCE.has(event.type) ? ['attendance'] : []),
  ];
}

function named(kind: string, ...ids: readonly (string | undefined)[]): readonly string[] {
  return ids.flatMap((id) => (id === undefined ? [] : [`${kind} ${id}`]));
}

/** The name under which an approval is found. */
export function approvalOf(paper: PaperKind): string {
  return `approval ${paper}`;
}

/** Events that are named by their type alone. */
const OF_CONFERENCE = [
  'ConferenceWentLive',
  'ConferenceClosed',
  'ChairsHallSet',
  'PaperDetailsSet',
] as const satisfies readonly DomainEvent['type'][];

const OF_ATTENDANCE = [
  'SitesImported',
  'SitesListed',
  'SiteAdded',
  'SiteChanged',
  'SiteDeleted',
  'ImportUndone',
  'HeadcountDeclared',
  'HeadcountClaimed',
  'HeadcountVerified',
] as const satisfies readonly DomainEvent['type'][];

const CONFERENCE: ReadonlySet<DomainEvent['type']> = new Set(OF_CONFERENCE);
const ATTENDANCE: ReadonlySet<DomainEvent['type']> = new Set(OF_ATTENDANCE);

type NamedEvent = { [Name in keyof Named]-?: Extract<DomainEvent, Required<Pick<Named, Name>>> }[keyof Named];

/** The types of the events that the minutes can rest on. */
export type SourceEventType =
  | NamedEvent['type']
  | (typeof OF_CONFERENCE)[number]
  | (typeof OF_ATTENDANCE)[number]
  | 'PaperApproved';
