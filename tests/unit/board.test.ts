import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import { describeBoard } from '../../server/src/application/board.ts';
import { accepted, asked, ONE } from '../support/questionEvents.ts';
import { closedConference, liveConference, plannedConference, SITES, stateAfter } from '../testkit/given.ts';

const conference = (id: string, events: readonly DomainEvent[]) => ({
  id: id as ConferenceId,
  state: stateAfter(events),
});

it('ORG-18: the board has the conferences that are open, live or closed, and the proposals that were taken up', () => {
  const idea = asked(ONE, { kind: 'idea' });
  const { conferences, proposals } = describeBoard([
    conference('cum-1', [...liveConference, idea, accepted(ONE)]),
    conference('cum-2', closedConference),
    conference('nhap', plannedConference),
    conference('cum-3', [...liveConference, idea]),
  ]);
  expect(conferences.map(({ id, phase, sites, present }) => [id, phase, sites, present])).toStrictEqual([
    ['cum-1', 'live', SITES.length, 0],
    ['cum-2', 'closed', SITES.length, 0],
    ['cum-3', 'live', SITES.length, 0],
  ]);
  expect(proposals.map(({ id, state }) => [id, state])).toStrictEqual([[ONE, 'accepted']]);
});
