import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../../../shared/src/domain/dialogue/state.ts';
import type { DomainEvent } from '../../../../shared/src/domain/events.ts';
import type {
  AgendaItemId,
  HandId,
  PollId,
  ProposalId,
  QuestionId,
  SiteId,
} from '../../../../shared/src/kernel/ids.ts';
import { controlView } from '../../../../shared/src/views/control.ts';
import {
  EAST,
  EAST_1,
  liveConference,
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import { topicBars } from './chartData.ts';
import { timelineOf } from './timeline.ts';
import { filterTimeline, NO_FILTER } from './timelineFilter.ts';

const minute = (minutes: number) => START + minutes * 60_000;
const HAND = 'hand_000001' as HandId;
const OPEN = 'q_000001' as QuestionId;
const HIDDEN = 'q_000002' as QuestionId;

function asked(questionId: QuestionId, anonymous: boolean, at: number): DomainEvent {
  const about = { id: questionId, kind: 'question', text: 'Kinh phí ở đâu?', topic: 'Kinh phí' } as const;
  const asker = { siteId: EAST_1, askedBy: siteActor(EAST_1).id, source: 'live', anonymous } as const;
  return { type: 'QuestionAsked', question: { ...about, ...asker, askedAt: at } };
}

const EVENTS: readonly DomainEvent[] = [
  ...liveConference,
  asked(OPEN, false, minute(5)),
  asked(HIDDEN, true, minute(6)),
  { type: 'HeadcountDeclared', siteId: WEST_1, count: 19, by: siteActor(WEST_1).id, at: minute(1) },
  { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'comment', at: minute(2) },
  { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: minute(6), at: minute(3) },
  { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: minute(4) },
  { type: 'QuestionAccepted', questionId: OPEN, at: minute(7) },
  { type: 'QuestionCalled', questionId: OPEN, at: minute(8) },
  { type: 'QuestionAnswered', questionId: OPEN, at: minute(10) },
];

const view = controlView({ state: stateAfter(EVENTS), tallies: {}, supports: {}, presence: {} });
const entries = timelineOf(view);

describe('the timeline', () => {
  it('tells what happened in the order in which it happened', () => {
    expect(entries.map(({ event, at }) => `${event} ${(at - START) / 60_000}`)).toStrictEqual([
      'wentLive 0',
      'declared 1',
      'spoke 3',
      'asked 5',
      'asked 6',
      'called 8',
      'answered 10',
    ]);
  });

  it('tells how long a turn and an answer lasted, and how many people a room counted', () => {
    expect(entries.find(({ event }) => event === 'spoke')).toMatchObject({ text: 'Xã Đông Một', lasted: 60_000 });
    expect(entries.find(({ event }) => event === 'answered')).toMatchObject({ lasted: 120_000 });
    expect(entries.find(({ event }) => event === 'declared')).toMatchObject({ people: 19, siteId: WEST_1 });
  });

  it('tells for which item of the agenda a vote was', () => {
    const [itemId, pollId] = ['item_000001' as AgendaItemId, 'poll_000001' as PollId];
    const items = [{ id: itemId, title: 'Biểu quyết chỉ tiêu', kind: 'vote', plannedMinutes: 10 }] as const;
    const voted = stateAfter([
      ...liveConference,
      { type: 'AgendaPlanned', items, at: START },
      { type: 'PollCreated', pollId, title: 'Chỉ tiêu', itemId, at: START },
      { type: 'PollOpened', pollId, electorate: [EAST_1], at: minute(1) },
    ]);
    const told = timelineOf(controlView({ state: voted, tallies: {}, supports: {}, presence: {} }));
    expect(told.find(({ event }) => event === 'pollOpened')).toMatchObject({
      text: 'Chỉ tiêu',
      detail: '1. Biểu quyết chỉ tiêu',
    });
  });

  it('finds an anonymous question by its group, not by its site', () => {
    const inEast = filterTimeline(entries, { ...NO_FILTER, kinds: ['question'], groupId: EAST });
    expect(inEast.map(({ key }) => key)).toContain(`${HIDDEN} asked`);
    const atSite = filterTimeline(entries, { ...NO_FILTER, siteId: EAST_1 });
    expect(atSite.map(({ event }) => event)).toStrictEqual(['spoke', 'asked', 'called', 'answered']);
    expect(atSite.map(({ key }) => key)).not.toContain(`${HIDDEN} asked`);
  });

  it('finds an anonymous question by the id of its group where two groups have one name', () => {
    const sites = SITES.map((site) => (site.level === 2 ? { ...site, name: 'Huyện Tân' } : site));
    const hidden = asked(HIDDEN, true, minute(1));
    const told = timelineOf(
      controlView({
        state: stateAfter([...liveConference, { type: 'SitesListed', sites, at: START }, hidden]),
        ...{ tallies: {}, supports: {}, presence: {} },
      }),
    );
    const keysIn = (groupId: SiteId) =>
      filterTimeline(told, { ...NO_FILTER, kinds: ['question'], groupId }).map(({ key }) => key);
    expect(keysIn(EAST)).toStrictEqual([`${HIDDEN} asked`]);
    expect(keysIn(WEST)).toStrictEqual([]);
  });

  it('finds words typed without tones, and by site', () => {
    expect(filterTimeline(entries, { ...NO_FILTER, text: 'kinh phi' })).toHaveLength(4);
    expect(filterTimeline(entries, { ...NO_FILTER, text: 'xa tay' }).map(({ event }) => event)).toStrictEqual([
      'declared',
    ]);
  });

  it('counts questions by topic, and how many of them were answered', () => {
    expect(topicBars(view, 'Khác')).toStrictEqual([{ name: 'Kinh phí', value: 1, of: 2 }]);
  });
});

const PROPOSAL = 'proposal_1' as ProposalId;

describe('proposals in the timeline', () => {
  it('stand at the place that asked, from the commitment to its end', () => {
    const proposals: Record<ProposalId, Proposal> = {
      [PROPOSAL]: {
        ...{ id: PROPOSAL, questionId: OPEN, text: 'Mua loa', unit: 'Văn phòng', dueDate: '2021-03-26' },
        ...{ state: 'done', madeAt: minute(11), doneAt: minute(12) },
      },
    };
    const told = filterTimeline(timelineOf({ ...view, proposals }), { ...NO_FILTER, kinds: ['proposal'] });
    expect(told.map(({ event, siteId, detail }) => ({ event, siteId, detail }))).toStrictEqual([
      { event: 'proposed', siteId: EAST_1, detail: 'Văn phòng' },
      { event: 'proposalDone', siteId: EAST_1, detail: 'Văn phòng' },
    ]);
  });
});
