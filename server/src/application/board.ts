import type { Question } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { HelpRequest } from '@diem-cau/shared/domain/help/state.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { presentAt } from '@diem-cau/shared/minutes/attendance.ts';
import type { Board, BoardConference, BoardProposal } from '@diem-cau/shared/protocol/board.ts';

/** A conference and its state. */
export interface HeldConference {
  readonly id: ConferenceId;
  readonly state: ConferenceState;
}

const SHOWN: ReadonlySet<string> = new Set(['open', 'live', 'closed']);
/** A proposal that nobody has taken up, or that was taken back, is none yet. */
const LEFT_OUT: ReadonlySet<Question['state']> = new Set(['submitted', 'declined', 'merged', 'withdrawn']);

/** Conferences side by side, and their proposals in one list. Rule ORG-18 in the organisation's SPEC.md. */
export function describeBoard(conferences: readonly HeldConference[]): Board {
  const shown = conferences.filter(({ state }) => SHOWN.has(state.conference.phase));
  return { conferences: shown.map(describeConference), proposals: shown.flatMap(proposalsOf) };
}

function describeConference({ id, state }: HeldConference): BoardConference {
  const { conference, roster, agenda, floor, polls, help } = state;
  const sites = Object.values<Site>(roster.sites);
  const item = agenda.currentItemId && agenda.items[agenda.currentItemId]?.title;
  return {
    ...{ id, title: conference.title, phase: conference.phase },
    ...(conference.wentLiveAt !== undefined && { wentLiveAt: conference.wentLiveAt }),
    ...(item !== undefined && { item }),
    present: sites.filter((site) => presentAt(site) > 0).length,
    sites: sites.length,
    people: sites.reduce((sum, site) => sum + presentAt(site), 0),
    expected: sites.reduce((sum, { expected }) => sum + expected, 0),
    hands: Object.keys(floor.hands).length,
    votes: Object.values<Poll>(polls).flatMap(({ phase, title }) => (phase === 'open' ? [title] : [])),
    help: Object.values<HelpRequest>(help).filter(({ endedAt }) => endedAt === undefined).length,
  };
}

function proposalsOf({ state: { conference, dialogue, roster } }: HeldConference): readonly BoardProposal[] {
  return Object.values<Question>(dialogue.questions)
    .filter(({ kind, state }) => kind === 'idea' && !LEFT_OUT.has(state))
    .map(({ id, text, state, anonymous, siteId }) => ({
      ...{ id, conference: conference.title, text, state },
      // Of an anonymous one not even the site is told.
      site: anonymous || siteId === undefined ? '' : (roster.places[siteId]?.name ?? ''),
    }));
}
