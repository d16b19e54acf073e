import { describe, expect, it } from 'vitest';
import {
  chair,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  START,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import type { AgendaItemPlan } from './state.ts';

const FIRST: AgendaItemPlan = {
  id: 'item_000001' as AgendaItemId,
  title: 'Khai mạc',
  kind: 'opening',
  plannedMinutes: 10,
};
const SECOND: AgendaItemPlan = {
  id: 'item_000002' as AgendaItemId,
  title: 'Đối thoại',
  kind: 'dialogue',
  plannedMinutes: 90,
};
const THIRD: AgendaItemPlan = {
  id: 'item_000003' as AgendaItemId,
  title: 'Kết luận',
  kind: 'conclusion',
  plannedMinutes: 15,
};

const planned: DomainEvent = { type: 'AgendaPlanned', items: [FIRST, SECOND], at: START };
const firstStarted: DomainEvent = { type: 'AgendaItemStarted', itemId: FIRST.id, at: START };
const firstFinished: DomainEvent = { type: 'AgendaItemFinished', itemId: FIRST.id, at: START + 1 };

describe('the agenda', () => {
  it('AGEN-1: planning numbers the items in the order given', () => {
    const decided = given(openConference).when({ type: 'PlanAgenda', items: [SECOND, FIRST] }, organiser);
    decided.thenHappens({ type: 'AgendaPlanned', items: [SECOND, FIRST], at: NOW });
    expect(decided.state().agenda).toStrictEqual({
      items: {
        [SECOND.id]: { ...SECOND, position: 1, state: 'planned' },
        [FIRST.id]: { ...FIRST, position: 2, state: 'planned' },
      },
    });
  });

  it('AGEN-1: planning again replaces everything', () => {
    const { agenda } = given(openConference, planned)
      .when({ type: 'PlanAgenda', items: [THIRD] }, organiser)
      .state();
    expect(agenda.items).toStrictEqual({ [THIRD.id]: { ...THIRD, position: 1, state: 'planned' } });
  });

  it('AGEN-1: the plan stands once the conference is live', () => {
    given(liveConference, planned).when({ type: 'PlanAgenda', items: [] }, organiser).thenRejected('WRONG_PHASE');
  });

  it('AGEN-2: an item starts, and is the current one', () => {
    const decided = given(liveConference, planned).when({ type: 'StartAgendaItem', itemId: FIRST.id }, chair);
    decided.thenHappens({ type: 'AgendaItemStarted', itemId: FIRST.id, at: NOW });
    const { agenda } = decided.state();
    expect(agenda.currentItemId).toBe(FIRST.id);
    expect(agenda.items[FIRST.id]).toMatchObject({ state: 'running', startedAt: NOW });
  });

  it('AGEN-2: starting the next item finishes the one before', () => {
    const decided = given(liveConference, planned, firstStarted).when(
      { type: 'StartAgendaItem', itemId: SECOND.id },
      moderator,
    );
    decided.thenHappens(
      { type: 'AgendaItemFinished', itemId: FIRST.id, at: NOW },
      { type: 'AgendaItemStarted', itemId: SECOND.id, at: NOW },
    );
    const { agenda } = decided.state();
    expect(agenda.currentItemId).toBe(SECOND.id);
    expect(agenda.items[FIRST.id]).toMatchObject({ state: 'done', finishedAt: NOW });
  });

  it('AGEN-2: a running item is not started again', () => {
    given(liveConference, planned, firstStarted)
      .when({ type: 'StartAgendaItem', itemId: FIRST.id }, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'running' });
  });

  it('AGEN-2: a finished item may be started again, and then has no end; when it ran before stays', () => {
    const decided = given(liveConference, planned, firstStarted, firstFinished).when(
      { type: 'StartAgendaItem', itemId: FIRST.id },
      chair,
    );
    decided.thenHappens({ type: 'AgendaItemStarted', itemId: FIRST.id, at: NOW });
    expect(decided.state().agenda.items[FIRST.id]).toStrictEqual({
      ...FIRST,
      position: 1,
      state: 'running',
      startedAt: NOW,
      earlierRuns: { '1': { startedAt: START, finishedAt: START + 1 } },
    });
  });

  it('AGEN-3: a running item is finished, and none is current', () => {
    const decided = given(liveConference, planned, firstStarted).when(
      { type: 'FinishAgendaItem', itemId: FIRST.id },
      chair,
    );
    decided.thenHappens({ type: 'AgendaItemFinished', itemId: FIRST.id, at: NOW });
    expect(decided.state().agenda).not.toHaveProperty('currentItemId');
  });

  it('AGEN-3: an item that does not run cannot be finished', () => {
    const finish = { type: 'FinishAgendaItem', itemId: FIRST.id } as const;
    given(liveConference, planned).when(finish, chair).thenRejected('AGENDA_ITEM_STATE', { state: 'planned' });
    given(liveConference, planned, firstStarted, firstFinished)
      .when(finish, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'done' });
  });

  it('AGEN-3: an item that was never planned is unknown', () => {
    const itemId = THIRD.id;
    given(liveConference, planned).when({ type: 'StartAgendaItem', itemId }, chair).thenRejected('AGENDA_ITEM_UNKNOWN');
    given(liveConference, planned)
      .when({ type: 'FinishAgendaItem', itemId }, chair)
      .thenRejected('AGENDA_ITEM_UNKNOWN');
  });

  it('AGEN-4: an id that stands twice refuses the plan', () => {
    given(openConference)
      .when({ type: 'PlanAgenda', items: [FIRST, SECOND, { ...THIRD, id: FIRST.id }] }, organiser)
      .thenRejected('AGENDA_ITEM_TWICE', { item: THIRD.title });
  });

  it('AGEN-5: a planned item is skipped, and may be started after all', () => {
    const skip = { type: 'SkipAgendaItem', itemId: FIRST.id } as const;
    const skipped: DomainEvent = { type: 'AgendaItemSkipped', itemId: FIRST.id, at: NOW };
    const decided = given(liveConference, planned).when(skip, chair);
    decided.thenHappens(skipped);
    expect(decided.state().agenda.items[FIRST.id]?.state).toBe('skipped');
    given(liveConference, planned, firstStarted)
      .when(skip, chair)
      .thenRejected('AGENDA_ITEM_STATE', { state: 'running' });
    given(liveConference, planned)
      .when({ ...skip, itemId: THIRD.id }, chair)
      .thenRejected('AGENDA_ITEM_UNKNOWN');
    const started = given(liveConference, planned, skipped).when({ type: 'StartAgendaItem', itemId: FIRST.id }, chair);
    expect(started.state().agenda.currentItemId).toBe(FIRST.id);
  });

  it('AGEN-9: a planned item is edited: the plan of it is replaced, its place stays', () => {
    const presented = { ...SECOND, presenters: 'Nguyễn Văn A' };
    const item = { ...SECOND, title: 'Đối thoại mở', plannedMinutes: 60 };
    const { agenda } = given(liveConference, { ...planned, items: [FIRST, presented] })
      .when({ type: 'EditAgendaItem', item }, moderator)
      .state();
    expect(agenda.items[SECOND.id]).toStrictEqual({ ...item, position: 2, state: 'planned' });
  });

  it('AGEN-6: the start is planned, and planning the items leaves it', () => {
    const decided = given(openConference).when({ type: 'PlanStart', at: START + 5 }, organiser);
    const startPlanned: DomainEvent = { type: 'StartPlanned', plannedStart: START + 5, at: NOW };
    decided.thenHappens(startPlanned);
    given(openConference, startPlanned)
      .when({ type: 'PlanStart', at: START + 5 }, organiser)
      .thenNothingHappens();
    const { agenda } = given(openConference, startPlanned)
      .when({ type: 'PlanAgenda', items: [FIRST] }, organiser)
      .state();
    expect(agenda.plannedStart).toBe(START + 5);
    given(liveConference).when({ type: 'PlanStart', at: START }, chair).thenRejected('WRONG_PHASE');
  });
});
