import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../../tests/testkit/exampleCommands.ts';
import { A_POLL } from '../../../../tests/testkit/exampleIds.ts';
import {
  chair,
  EAST,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  plannedConference,
  SITES,
  START,
  stateAfter,
  system,
  WEST,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, PollId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { PLAIN_RULES } from './rules.ts';
import { votesIn } from './state.ts';

const OTHER = 'poll_000002' as PollId;
const ITEM = 'item_000001' as AgendaItemId;
const OTHER_ITEM = 'item_000002' as AgendaItemId;
const TITLE = 'Thông qua nghị quyết';
const ALL_SITES = SITES.map(({ id }) => id);
const { OpenPoll, ClosePoll, RecordPollResult } = EXAMPLE_COMMANDS;
const { result } = RecordPollResult;

function created(pollId: PollId = A_POLL): DomainEvent {
  return { type: 'PollCreated', pollId, title: TITLE, at: START };
}
function plan(...ids: readonly AgendaItemId[]): DomainEvent {
  const items = ids.map((id) => ({ id, title: 'Mục', kind: 'vote', plannedMinutes: 10 }) as const);
  return { type: 'AgendaPlanned', items, at: START };
}
const opened: DomainEvent = { type: 'PollOpened', pollId: A_POLL, electorate: ALL_SITES, at: START };
const closing: DomainEvent = { type: 'PollClosing', pollId: A_POLL, at: START };
const closed: DomainEvent = { type: 'PollClosed', pollId: A_POLL, result, at: START };

const DRAFT = [created()];
const OPEN = [created(), opened];
const CLOSING = [created(), opened, closing];
const CLOSED = [created(), opened, closing, closed];

describe('polls', () => {
  it('POLL-1: a poll is created as a draft without an electorate', () => {
    const decided = given(plannedConference).when({ type: 'CreatePoll', pollId: A_POLL, title: TITLE }, moderator);
    decided.thenHappens({ type: 'PollCreated', pollId: A_POLL, title: TITLE, at: NOW });
    expect(decided.state().polls[A_POLL]).toStrictEqual({
      id: A_POLL,
      title: TITLE,
      phase: 'draft',
      rules: PLAIN_RULES,
      createdAt: NOW,
      electorate: [],
    });
  });

  it('POLL-1: an id is used once', () => {
    for (const history of [DRAFT, CLOSED]) {
      given(liveConference, history)
        .when({ type: 'CreatePoll', pollId: A_POLL, title: 'Khác' }, moderator)
        .thenRejected('POLL_EXISTS');
    }
  });

  it('POLL-1: nothing can be done to a poll that was never created', () => {
    given(liveConference).when(OpenPoll, chair).thenRejected('POLL_UNKNOWN');
    given(liveConference).when(ClosePoll, chair).thenRejected('POLL_UNKNOWN');
    given(liveConference).when(RecordPollResult, system).thenRejected('POLL_UNKNOWN');
  });

  it('POLL-21: a poll is for an item of the agenda, which must be on it', () => {
    const planned = given(plannedConference, plan(ITEM));
    const command = { type: 'CreatePoll', pollId: A_POLL, title: TITLE, itemId: ITEM } as const;
    const decided = planned.when(command, moderator);
    decided.thenHappens({ type: 'PollCreated', pollId: A_POLL, title: TITLE, itemId: ITEM, at: NOW });
    expect(decided.state().polls[A_POLL]?.itemId).toBe(ITEM);
    planned.when({ ...command, itemId: OTHER_ITEM }, moderator).thenRejected('AGENDA_ITEM_UNKNOWN');
  });

  it('POLL-21: what becomes of its item leaves a poll with it, but the end of the item on the agenda', () => {
    const history: readonly DomainEvent[] = [
      ...plannedConference,
      plan(ITEM, OTHER_ITEM),
      { type: 'PollCreated', pollId: A_POLL, title: TITLE, itemId: ITEM, at: START },
      { type: 'PollCreated', pollId: OTHER, title: TITLE, itemId: OTHER_ITEM, at: START },
    ];
    const itemsAfter = (...events: readonly DomainEvent[]) =>
      [A_POLL, OTHER].map((id) => stateAfter([...history, ...events]).polls[id]?.itemId);
    const edited = { id: ITEM, title: 'Báo cáo', kind: 'report', plannedMinutes: 5 } as const;
    expect(
      itemsAfter(
        { type: 'AgendaItemMoved', itemId: ITEM, position: 2, at: START },
        { type: 'AgendaItemEdited', item: edited, at: START },
        { type: 'AgendaItemSkipped', itemId: ITEM, at: START },
      ),
    ).toStrictEqual([ITEM, OTHER_ITEM]);
    expect(itemsAfter(plan(OTHER_ITEM, ITEM))).toStrictEqual([ITEM, OTHER_ITEM]);
    expect(itemsAfter(plan(OTHER_ITEM))).toStrictEqual([undefined, OTHER_ITEM]);
    expect(itemsAfter(plan(OTHER_ITEM), plan(ITEM, OTHER_ITEM))).toStrictEqual([undefined, OTHER_ITEM]);
  });

  it('POLL-2: only a draft opens', () => {
    for (const [phase, history] of Object.entries({ open: OPEN, closing: CLOSING, closed: CLOSED })) {
      given(liveConference, history).when(OpenPoll, chair).thenRejected('POLL_STATE', { state: phase });
    }
  });

  it('POLL-2: no poll opens while another is open or being counted', () => {
    const openOther = { type: 'OpenPoll', pollId: OTHER } as const;
    for (const history of [OPEN, CLOSING]) {
      given(liveConference, history, created(OTHER))
        .when(openOther, chair)
        .thenRejected('ANOTHER_POLL_OPEN', { poll: TITLE });
    }
    expect(given(liveConference, CLOSED, created(OTHER)).when(openOther, chair).state().polls[OTHER]?.phase).toBe(
      'open',
    );
  });

  it('POLL-3: the electorate is every site of the roster at the opening', () => {
    const decided = given(liveConference, DRAFT).when(OpenPoll, chair);
    decided.thenHappens({ type: 'PollOpened', pollId: A_POLL, electorate: ALL_SITES, at: NOW });
    expect(decided.state().polls[A_POLL]).toMatchObject({ phase: 'open', openedAt: NOW, electorate: ALL_SITES });
  });

  it('POLL-3: a site imported later does not vote', () => {
    const late: DomainEvent = {
      type: 'SitesListed',
      sites: [{ id: 'DD-99' as SiteId, name: 'Xã mới', level: 3, expected: 1 }],
      at: NOW,
    };
    expect(stateAfter([...liveConference, ...OPEN, late]).polls[A_POLL]?.electorate).toStrictEqual(ALL_SITES);
  });

  it.each([
    ['chosen sites', { kind: 'sites', sites: [EAST_1, WEST_1] }, [EAST_1, WEST_1]],
    ['a level', { kind: 'levels', levels: [2] }, [EAST, WEST]],
    ['a status', { kind: 'statuses', statuses: ['s_hard'] }, [EAST_2]],
  ] as const)('POLL-3: the electorate may be %s only', (_, group, electorate) => {
    const draft: DomainEvent = {
      type: 'PollCreated',
      pollId: A_POLL,
      title: TITLE,
      rules: { ...PLAIN_RULES, group },
      at: START,
    };
    const statuses: readonly DomainEvent[] = [
      { type: 'StatusesSet', statuses: [{ key: 's_hard', name: 'khó khăn', tone: 'bad' }], at: START },
      { type: 'SiteStatusSet', siteId: EAST_2, status: 's_hard', by: chair.id, at: START },
    ];
    given(liveConference, statuses, draft)
      .when(OpenPoll, chair)
      .thenHappens({ type: 'PollOpened', pollId: A_POLL, electorate, at: NOW });
  });

  it('POLL-25: a draft is edited and deleted, an opened poll is not', () => {
    const edit = { type: 'EditPoll', pollId: A_POLL, title: 'Khác', rules: { ...PLAIN_RULES, quorum: 50 } } as const;
    const decided = given(liveConference, DRAFT).when(edit, moderator);
    decided.thenHappens({ ...edit, type: 'PollEdited', by: moderator.id, at: NOW });
    expect(decided.state().polls[A_POLL]).toMatchObject({ title: 'Khác', rules: { quorum: 50 }, createdAt: START });
    const remove = { type: 'DeletePoll', pollId: A_POLL } as const;
    const deleted = given(liveConference, DRAFT).when(remove, moderator);
    deleted.thenHappens({ type: 'PollDeleted', pollId: A_POLL, by: moderator.id, at: NOW });
    expect(deleted.state().polls).toStrictEqual({});
    for (const command of [edit, remove]) {
      given(liveConference, OPEN).when(command, moderator).thenRejected('POLL_STATE', { state: 'open' });
      given(liveConference).when(command, moderator).thenRejected('POLL_UNKNOWN');
    }
    given(liveConference, DRAFT)
      .when({ ...edit, itemId: ITEM }, moderator)
      .thenRejected('AGENDA_ITEM_UNKNOWN');
    given(liveConference, DRAFT)
      .when({ ...edit, rules: { ...PLAIN_RULES, voters: 'head', secret: true } }, moderator)
      .thenRejected('SECRET_BY_HEAD');
  });

  it('POLL-26: a moderator opens and closes a poll only where the chair has let it, and no longer once it is edited', () => {
    const allow = { type: 'LetModeratorsOpen', pollId: A_POLL, allowed: true } as const;
    const allowed: DomainEvent = { ...allow, type: 'ModeratorsLetOpen', by: chair.id, at: START };
    for (const command of [OpenPoll, ClosePoll]) {
      given(liveConference, command === OpenPoll ? DRAFT : OPEN)
        .when(command, moderator)
        .thenRejected('OPENED_BY_CHAIR');
    }
    given(liveConference, DRAFT)
      .when(allow, chair)
      .thenHappens({ ...allowed, at: NOW });
    given(liveConference, DRAFT, allowed).when(allow, chair).thenNothingHappens();
    given(liveConference, CLOSED).when(allow, chair).thenRejected('POLL_STATE', { state: 'closed' });
    expect(given(liveConference, DRAFT, allowed).when(OpenPoll, moderator).state().polls[A_POLL]?.phase).toBe('open');
    given(liveConference, OPEN, allowed)
      .when(ClosePoll, moderator)
      .thenHappens({ type: 'PollClosing', pollId: A_POLL, present: 0, at: NOW });
    const edited: DomainEvent = {
      type: 'PollEdited',
      pollId: A_POLL,
      title: 'Khác',
      rules: PLAIN_RULES,
      by: moderator.id,
      at: START,
    };
    given(liveConference, DRAFT, allowed, edited).when(OpenPoll, moderator).thenRejected('OPENED_BY_CHAIR');
    const taken: DomainEvent = { ...allowed, allowed: false };
    given(liveConference, DRAFT, allowed, taken).when(OpenPoll, moderator).thenRejected('OPENED_BY_CHAIR');
  });

  it('POLL-27: a show of opinion is neither secret nor weighted', () => {
    const create = { type: 'CreatePoll', pollId: A_POLL, title: TITLE } as const;
    for (const rule of [{ secret: true }, { weights: { [EAST_1]: 2 } }]) {
      const rules = { ...PLAIN_RULES, informal: true, ...rule };
      given(liveConference)
        .when({ ...create, rules }, chair)
        .thenRejected('INFORMAL_RULES');
    }
  });

  it('POLL-4: an open poll closes, and its count is awaited', () => {
    const decided = given(liveConference, OPEN).when(ClosePoll, chair);
    decided.thenHappens({ type: 'PollClosing', pollId: A_POLL, present: 0, at: NOW });
    expect(decided.state().polls[A_POLL]?.phase).toBe('closing');
  });

  it('POLL-4: only an open poll closes', () => {
    for (const [phase, history] of Object.entries({ draft: DRAFT, closing: CLOSING, closed: CLOSED })) {
      given(liveConference, history).when(ClosePoll, chair).thenRejected('POLL_STATE', { state: phase });
    }
  });

  it('POLL-5: the result is recorded after the close', () => {
    const decided = given(liveConference, CLOSING).when(RecordPollResult, system);
    decided.thenHappens({ type: 'PollClosed', pollId: A_POLL, result, at: NOW });
    expect(decided.state().polls[A_POLL]).toMatchObject({ phase: 'closed', closedAt: NOW, result });
    expect(votesIn(result.tally)).toBe(5);
  });

  it('POLL-5: a second server that records changes nothing', () => {
    given(liveConference, CLOSED).when(RecordPollResult, system).thenNothingHappens();
  });

  it('POLL-5: no result is recorded before the close', () => {
    for (const [phase, history] of Object.entries({ draft: DRAFT, open: OPEN })) {
      given(liveConference, history).when(RecordPollResult, system).thenRejected('POLL_STATE', { state: phase });
    }
  });
});
