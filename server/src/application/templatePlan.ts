import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { Entry, RunningOrder } from '@diem-cau/shared/domain/runningOrder/state.ts';
import { type ConferenceState, initialState } from '@diem-cau/shared/domain/state.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import { copyPlan } from './copyPlan.ts';

/**
 * The commands that keep the plan of a conference as a template: what a copy has, without what was promised in it, and without its list of
 * sites unless that is wanted. Rule ORG-19 in the organisation's SPEC.md.
 */
export function templatePlan(state: ConferenceState, withSites: boolean, now: Timestamp): readonly DomainCommand[] {
  const { commitments } = initialState;
  const kept = { ...(withSites ? state : withoutSites(state)), commitments };
  return copyPlan(kept, localTime(now, timeZoneOf(state.conference)).slice(0, 10));
}

/** The plan with everything that names no site, and nobody to reach at a unit. */
function withoutSites(state: ConferenceState): ConferenceState {
  const { chairsHall: _, ...roster } = state.roster;
  return {
    ...state,
    roster: { ...roster, sites: {} },
    dialogue: { ...state.dialogue, respondents: mapValues(state.dialogue.respondents, withoutContact) },
    runningOrder: { ...state.runningOrder, orders: mapValues(state.runningOrder.orders, inTheHall) },
    polls: mapValues(state.polls, (poll: Poll) => ({ ...poll, rules: forEverySite(poll.rules) })),
  };
}

function withoutContact({ id, name }: Respondent): Respondent {
  return { id, name };
}

/** Those who report from the chair's hall. */
function inTheHall(order: RunningOrder): RunningOrder {
  return Object.fromEntries(Object.entries<Entry>(order).filter(([, { siteId }]) => siteId === undefined));
}

function forEverySite({ weights: _, group, ...rules }: PollRules): PollRules {
  return group && group.kind !== 'sites' ? { ...rules, group } : rules;
}

function mapValues<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
