import { expect } from 'vitest';
import { type Actor, SYSTEM_ACTOR } from '../../shared/src/domain/actor.ts';
import type { DomainCommand } from '../../shared/src/domain/commands.ts';
import { conferenceDecider } from '../../shared/src/domain/conferenceDecider.ts';
import type { DomainEvent } from '../../shared/src/domain/events.ts';
import type { RejectionCode } from '../../shared/src/domain/rejections.ts';
import type { SiteRecord } from '../../shared/src/domain/roster/state.ts';
import type { ConferenceState } from '../../shared/src/domain/state.ts';
import type { ActorId, ConferenceId, SiteId, Timestamp } from '../../shared/src/kernel/ids.ts';

/** When the given events happened. */
export const START: Timestamp = 1_606_784_400_000;
/** When commands are decided: a minute later. */
export const NOW: Timestamp = START + 60_000;

export const secretary: Actor = { id: 'minutesSecretary' as ActorId, role: 'minutesSecretary', name: 'Thư ký' };
/** An interpreter of the language `lang_khmer1`. */
export const interpreter: Actor = {
  id: 'interpreter:lang_khmer1' as ActorId,
  role: 'interpreter',
  name: 'Sơn Thị Mai',
};
export const captioner: Actor = { id: 'captioner' as ActorId, role: 'captioner', name: 'Người ghi phụ đề' };
export const organiser: Actor = { id: 'organiser' as ActorId, role: 'organiser', name: 'Ban tổ chức' };
export const chair: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };
export const moderator: Actor = { id: 'moderator' as ActorId, role: 'moderator', name: 'Điều phối' };
export const system = SYSTEM_ACTOR;

export function siteActor(siteId: SiteId): Actor {
  return { id: `site:${siteId}` as ActorId, role: 'site', name: siteId, siteId };
}

export function delegateOf(siteId: SiteId, name = 'one'): Actor {
  return { id: `delegate:${siteId}:${name}` as ActorId, role: 'delegate', name, siteId };
}

export const PROVINCE = 'BD' as SiteId;
export const EAST = 'DD' as SiteId;
export const EAST_1 = 'DD-01' as SiteId;
export const EAST_2 = 'DD-02' as SiteId;
export const WEST = 'DT' as SiteId;
export const WEST_1 = 'DT-01' as SiteId;

/** The chair's hall in a province, two districts, and three communes: two in the east, one in the west. */
export const SITES: readonly SiteRecord[] = [
  { id: PROVINCE, name: 'Tỉnh đoàn', level: 1, expected: 60 },
  { id: EAST, name: 'Huyện Đông', level: 2, parentId: PROVINCE, expected: 30 },
  { id: EAST_1, name: 'Xã Đông Một', level: 3, parentId: EAST, expected: 20 },
  { id: EAST_2, name: 'Xã Đông Hai', level: 3, parentId: EAST, expected: 20 },
  { id: WEST, name: 'Huyện Tây', level: 2, parentId: PROVINCE, expected: 30 },
  { id: WEST_1, name: 'Xã Tây Một', level: 3, parentId: WEST, expected: 20 },
];

export const draftConference: readonly DomainEvent[] = [
  { type: 'ConferenceCreated', conferenceId: 'conf_test' as ConferenceId, title: 'Đối thoại', at: START },
];
export const plannedConference: readonly DomainEvent[] = [
  ...draftConference,
  { type: 'SitesListed', sites: SITES, at: START },
  { type: 'ChairsHallSet', siteId: PROVINCE, at: START },
];
export const openConference: readonly DomainEvent[] = [...plannedConference, { type: 'ConferenceOpened', at: START }];
export const liveConference: readonly DomainEvent[] = [...openConference, { type: 'ConferenceWentLive', at: START }];
export const closedConference: readonly DomainEvent[] = [...liveConference, { type: 'ConferenceClosed', at: START }];

/** So many phones, `phone 1` and so on, on the first seats of a site. */
export function seated(siteId: SiteId, count: number): readonly DomainEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'SeatTaken',
    siteId,
    seat: index + 1,
    actorId: delegateOf(siteId, `phone ${index + 1}`).id,
    at: START,
  }));
}

/** The state that events lead to. */
export function stateAfter(
  events: readonly DomainEvent[],
  from: ConferenceState = conferenceDecider.initialState,
): ConferenceState {
  return events.reduce(conferenceDecider.evolve, from);
}

/** Starts a test sentence: `given(events).when(command, actor).thenHappens(event)`. */
export function given(...history: readonly (DomainEvent | readonly DomainEvent[])[]) {
  const state = stateAfter(history.flat());
  return {
    /** Decides a command at `at`, or a minute after the given events; `seen` is the revision that its sender saw. */
    when(command: DomainCommand, actor: Actor, at: Timestamp = NOW, seen?: number, entered?: ReadonlySet<SiteId>) {
      const decision = conferenceDecider.decide(command, state, { actor, at, seen, entered });
      return {
        /** Exactly these events, in this order. */
        thenHappens(...events: readonly DomainEvent[]): void {
          expect(decision).toStrictEqual({ ok: true, value: events });
        },
        /** The command is accepted and changes nothing. */
        thenNothingHappens(): void {
          expect(decision).toStrictEqual({ ok: true, value: [] });
        },
        thenRejected(code: RejectionCode, facts?: Readonly<Record<string, string | number>>): void {
          expect(decision).toMatchObject({ ok: false, error: facts === undefined ? { code } : { code, facts } });
        },
        /** The state once the decided events have happened. */
        state(): ConferenceState {
          if (!decision.ok) throw new Error(`Refused: ${decision.error.code}`);
          return stateAfter(decision.value, state);
        },
      };
    },
  };
}
