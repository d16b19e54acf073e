import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  plannedConference,
  SITES,
  START,
  secretary,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, AssignmentId, CommitmentId, RespondentId } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { hallView } from '../../views/hall.ts';
import { commitmentOf } from '../commitments/state.ts';
import type { DomainEvent } from '../events.ts';
import { pagesOfConclusion } from './pages.ts';
import {
  type AssignmentRecord,
  type Conclusion,
  type Conclusions,
  isConfirmed,
  type OtherText,
  WHOLE_CONFERENCE,
} from './state.ts';

const ITEM = 'item_000001' as AgendaItemId;
const ONE = 'asg_000001' as AssignmentId;
const TWO = 'asg_000002' as AssignmentId;
const UNIT = 'unit_000001' as RespondentId;
const PROMISE = 'com_000001' as CommitmentId;

const planned: readonly DomainEvent[] = [
  { type: 'AgendaPlanned', items: [{ id: ITEM, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 60 }], at: START },
  { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START },
];
const by = { by: secretary.id, byName: secretary.name, at: START } as const;
const byChair = { by: chair.id, byName: chair.name, at: START } as const;

const written = (text: string, about = ITEM): DomainEvent => ({ type: 'ConclusionWritten', about, text, ...by });
const put = (assignment: AssignmentRecord): DomainEvent => ({ type: 'AssignmentPut', about: ITEM, assignment, ...by });
const confirmed: DomainEvent = { type: 'ConclusionConfirmed', about: ITEM, ...byChair };
const owned: AssignmentRecord = {
  id: ONE,
  text: 'Lắp đặt thiết bị',
  owner: { kind: 'site', siteId: EAST_1, name: 'Xã Đông Một' },
  dueDate: '2026-06-30',
  target: { number: 3, unit: 'bộ' },
};
const made: DomainEvent = {
  type: 'CommitmentMade',
  commitment: {
    id: PROMISE,
    text: owned.text,
    owner: { kind: 'site', siteId: EAST_1, name: 'Xã Đông Một' },
    dueDate: '2026-06-30',
    target: { number: 3, unit: 'bộ' },
    source: { kind: 'conclusion', about: ITEM, assignmentId: ONE },
    madeAt: START,
  },
  by: chair.id,
  byName: chair.name,
};
const write = (text: string, basedOn: number, settles?: number) =>
  ({ type: 'WriteConclusion', about: ITEM, text, basedOn, settles }) as const;
const confirm = (revision: number) => ({ type: 'ConfirmConclusion', about: ITEM, revision }) as const;
const conclusionOf = (...events: readonly DomainEvent[]) =>
  stateAfter([...liveConference, ...planned, ...events]).conclusions[ITEM] as Conclusion;

describe('conclusions', () => {
  it('CONC-1: the desk, the organiser and the secretary write it, from the plan until the archive', () => {
    for (const actor of [secretary, chair, moderator, organiser]) {
      for (const phase of [plannedConference, liveConference, closedConference]) {
        given(phase, planned).when(write('Nhất trí', 0), actor).thenHappens({
          type: 'ConclusionWritten',
          about: ITEM,
          text: 'Nhất trí',
          by: actor.id,
          byName: actor.name,
          at: NOW,
        });
      }
    }
    given(liveConference, planned).when(write('Nhất trí', 0), siteActor(EAST_1)).thenRejected('FORBIDDEN');
    given(liveConference).when(write('Nhất trí', 0), secretary).thenRejected('AGENDA_ITEM_UNKNOWN');
    const whole = given(liveConference)
      .when({ ...write('Chung', 0), about: WHOLE_CONFERENCE }, secretary)
      .state();
    expect(whole.conclusions[WHOLE_CONFERENCE]?.text).toBe('Chung');
  });

  it('CONC-1: the same text again changes nothing', () => {
    given(liveConference, planned, written('Nhất trí')).when(write('Nhất trí', 0), secretary).thenNothingHappens();
  });

  it('CONC-2: two who write from the same version both keep their text, and one of them is chosen', () => {
    const second = given(liveConference, planned, written('Của thư ký')).when(write('Của chủ trì', 0), chair);
    second.thenHappens({
      type: 'OtherTextKept',
      about: ITEM,
      text: 'Của chủ trì',
      basedOn: 0,
      by: chair.id,
      byName: chair.name,
      at: NOW,
    });
    const both = second.state().conclusions[ITEM];
    expect(both?.text).toBe('Của thư ký');
    expect(both?.others['1']).toMatchObject({ text: 'Của chủ trì', byName: chair.name });

    const kept: DomainEvent = { type: 'OtherTextKept', about: ITEM, text: 'Của chủ trì', basedOn: 0, ...byChair };
    const history = [written('Của thư ký'), kept];
    const settled = given(liveConference, planned, history)
      .when(write('Của chủ trì', 1, 1), secretary)
      .state();
    expect(settled.conclusions[ITEM]).toMatchObject({ text: 'Của chủ trì', textVersion: 2, others: {} });
    const drop = { type: 'DropOtherText', about: ITEM, other: 1 } as const;
    const dropped = given(liveConference, planned, history).when(drop, secretary).state();
    expect(dropped.conclusions[ITEM]).toMatchObject({ text: 'Của thư ký', others: {} });
    given(liveConference, planned, written('Của thư ký')).when(drop, secretary).thenNothingHappens();
  });

  it('CONC-2: in a log that does not number it, a later text of the same writer takes the place of the earlier one', () => {
    const kept = (text: string): DomainEvent => ({ type: 'OtherTextKept', about: ITEM, text, basedOn: 0, ...byChair });
    const { others } = conclusionOf(written('Của thư ký'), kept('Một'), kept('Hai'));
    expect(Object.values(others).map(({ text }) => text)).toStrictEqual(['Hai']);
  });

  it('CONC-2: two windows of one writer keep a text each, and each goes on with its own', () => {
    const kept: DomainEvent = { type: 'OtherTextKept', about: ITEM, text: 'Máy tính', basedOn: 0, ...byChair };
    const one = given(liveConference, planned, written('Của thư ký'), kept);
    const textsOf = ({ conclusions }: { conclusions: Conclusions }) =>
      Object.values<OtherText>(conclusions[ITEM]?.others ?? {}).map(({ text }) => text);
    const second = one.when(write('Điện thoại', 0), chair).state();
    expect(textsOf(second)).toStrictEqual(['Máy tính', 'Điện thoại']);
    const continued = one.when({ ...write('Máy tính, tiếp', 0), continuesAt: START }, chair).state();
    expect(textsOf(continued)).toStrictEqual(['Máy tính, tiếp']);
    const others = Array.from({ length: 20 }, (_, n): DomainEvent => ({ ...kept, number: n + 1, at: START + n }));
    given(liveConference, planned, written('Của thư ký'), others)
      .when(write('Một nữa', 0), chair)
      .thenRejected('TOO_MANY_TEXTS', { most: 20 });
  });

  it('CONC-2: a press on another text leaves one that has come in its place since', () => {
    const kept = (text: string, at: number): DomainEvent => ({
      ...{ type: 'OtherTextKept', about: ITEM, text, basedOn: 0 },
      ...byChair,
      at,
    });
    const later = given(liveConference, planned, written('Một'), kept('Hai', START), kept('Ba', START + 5));
    const drop = { type: 'DropOtherText', about: ITEM, other: 1 } as const;
    later.when({ ...drop, keptAt: START }, secretary).thenRejected('STALE', { about: 'conclusion' });
    later.when({ ...write('Hai', 1, 1), settlesAt: START }, secretary).thenRejected('STALE', { about: 'conclusion' });
    expect(later.when({ ...drop, keptAt: START + 5 }, secretary).state().conclusions[ITEM]?.others).toStrictEqual({});
    const chosen = later.when({ ...write('Ba', 1, 1), settlesAt: START + 5 }, secretary).state();
    expect(chosen.conclusions[ITEM]).toMatchObject({ text: 'Ba', others: {} });
  });

  it('CONC-3: an assignment names its owner as it is called at the time, its day and its number', () => {
    const command = {
      type: 'PutAssignment',
      about: ITEM,
      assignmentId: ONE,
      text: owned.text,
      owner: { kind: 'site', siteId: EAST_1 },
      dueDate: '2026-06-30',
      target: { number: 3, unit: 'bộ' },
    } as const;
    const decided = given(liveConference, planned).when(command, secretary);
    decided.thenHappens({ type: 'AssignmentPut', about: ITEM, assignment: owned, ...by, at: NOW });
    given(liveConference, planned, put(owned)).when(command, secretary).thenNothingHappens();
    const gone = { ...command, owner: { kind: 'site', siteId: 'XX-01' as never } } as const;
    given(liveConference, planned).when(gone, secretary).thenRejected('SITE_UNKNOWN');
    const unit = { ...command, owner: { kind: 'unit', respondentId: 'unit_none01' as RespondentId } } as const;
    given(liveConference, planned).when(unit, secretary).thenRejected('RESPONDENT_UNKNOWN');
    const remove = { type: 'RemoveAssignment', about: ITEM, assignmentId: ONE } as const;
    const removed = given(liveConference, planned, put(owned)).when(remove, secretary).state();
    expect(removed.conclusions[ITEM]?.assignments).toStrictEqual({});
    given(liveConference, planned, written('x')).when(remove, secretary).thenRejected('ASSIGNMENT_UNKNOWN');
  });

  it('CONC-3: a conclusion has at most forty assignments', () => {
    const forty = Array.from({ length: 40 }, (_, n) => put({ id: `asg_x${n}` as AssignmentId, text: `Việc ${n}` }));
    given(liveConference, planned, forty)
      .when({ type: 'PutAssignment', about: ITEM, assignmentId: ONE, text: 'Một nữa' }, secretary)
      .thenRejected('TOO_MANY_ASSIGNMENTS', { most: 40 });
  });

  it('CONC-4: the chair confirms what was read, and nobody else', () => {
    const history = [written('Nhất trí')];
    for (const phase of [liveConference, closedConference]) {
      given(phase, planned, history)
        .when(confirm(1), chair)
        .thenHappens({ type: 'ConclusionConfirmed', about: ITEM, ...byChair, at: NOW });
    }
    given(liveConference, planned, history).when(confirm(1), secretary).thenRejected('FORBIDDEN');
    given(plannedConference, planned, history).when(confirm(1), chair).thenRejected('WRONG_PHASE');
    given(liveConference, planned, history, written('Đã sửa')).when(confirm(1), chair).thenRejected('STALE');
    given(liveConference, planned).when(confirm(0), chair).thenRejected('CONCLUSION_UNKNOWN');
    given(liveConference, planned, history, confirmed).when(confirm(1), chair).thenNothingHappens();
  });

  it('CONC-4: it is not confirmed while two texts stand, an assignment has no owner, or nothing is written', () => {
    const kept: DomainEvent = { type: 'OtherTextKept', about: ITEM, text: 'Khác', basedOn: 0, ...byChair };
    given(liveConference, planned, written('Một'), kept).when(confirm(1), chair).thenRejected('CONCLUSION_CONTESTED');
    const unowned = put({ id: TWO, text: 'Ai đó làm' });
    given(liveConference, planned, written('Một'), unowned)
      .when(confirm(2), chair)
      .thenRejected('ASSIGNMENT_UNOWNED', { count: 1 });
    const removed: DomainEvent = { type: 'AssignmentRemoved', about: ITEM, assignmentId: TWO, ...by };
    given(liveConference, planned, unowned, removed).when(confirm(2), chair).thenRejected('CONCLUSION_EMPTY');
  });

  it('CONC-5: a confirmed assignment becomes a commitment of its owner', () => {
    const decided = given(liveConference, planned, written('Nhất trí'), put(owned)).when(confirm(2), chair);
    decided.thenHappens({ type: 'ConclusionConfirmed', about: ITEM, ...byChair, at: NOW }, {
      ...made,
      commitment: { ...(made as { commitment: object }).commitment, madeAt: NOW },
    } as DomainEvent);
    const after = decided.state();
    expect(isConfirmed(after.conclusions[ITEM] as Conclusion)).toBe(true);
    expect(after.commitments[commitmentOf(ONE)]).toMatchObject({ state: 'open', dueDate: '2026-06-30' });
  });

  it('CONC-5: confirmed again, commitments follow what was changed and what was taken out', () => {
    const history = [written('Nhất trí'), put(owned), put({ ...owned, id: TWO }), confirmed, made];
    const second = { ...made, commitment: { ...(made as { commitment: object }).commitment, id: 'com_000002' } };
    const both = [...history, second as DomainEvent];
    const removed: DomainEvent = { type: 'AssignmentRemoved', about: ITEM, assignmentId: TWO, ...by };
    const later = put({ ...owned, dueDate: '2026-09-30' });
    given(liveConference, planned, both, later, removed)
      .when(confirm(5), chair)
      .thenHappens(
        { type: 'ConclusionConfirmed', about: ITEM, ...byChair, at: NOW },
        {
          type: 'CommitmentChanged',
          commitmentId: PROMISE,
          ...byChair,
          at: NOW,
          terms: {
            text: owned.text,
            owner: owned.owner as never,
            dueDate: '2026-09-30',
            target: { number: 3, unit: 'bộ' },
          },
        },
        {
          type: 'CommitmentGivenUp',
          commitmentId: 'com_000002' as CommitmentId,
          cause: 'conclusion',
          ...byChair,
          at: NOW,
        },
      );
  });

  it('CONC-5: a day that was moved in the ledger stays when another part of the conclusion is confirmed again', () => {
    const moved: DomainEvent = {
      type: 'CommitmentChanged',
      commitmentId: PROMISE,
      ...by,
      terms: {
        text: owned.text,
        owner: owned.owner as never,
        dueDate: '2026-12-31',
        target: { number: 3, unit: 'bộ' },
      },
    };
    const history = [written('Nhất trí'), put(owned), confirmed, made, moved, written('Nhất trí cao')];
    const after = given(liveConference, planned, history).when(confirm(3), chair).state();
    expect(after.commitments[PROMISE]).toMatchObject({ dueDate: '2026-12-31' });
  });

  it('CONC-6: an edited conclusion is unconfirmed, and what was confirmed stays', () => {
    const edited = conclusionOf(written('Một'), confirmed, written('Hai'));
    expect(isConfirmed(edited)).toBe(false);
    expect(edited.confirmed).toMatchObject({ text: 'Một', byName: chair.name });
    const again = conclusionOf(written('Một'), confirmed, written('Hai'), confirmed);
    expect(isConfirmed(again)).toBe(true);
    expect(again.earlier?.['1']).toMatchObject({ text: 'Một', until: START });
    expect(isConfirmed(conclusionOf(written('Một'), confirmed, put(owned)))).toBe(false);
  });

  it('CONC-7: a withdrawn conclusion gives its open commitments up, leaves the stage, and comes back when written', () => {
    const shown: DomainEvent = { type: 'ConclusionPresented', about: ITEM, page: 1, by: chair.id, at: START };
    const history = [written('Một'), put(owned), confirmed, made, shown];
    const withdraw = { type: 'WithdrawConclusion', about: ITEM, revision: 2 } as const;
    const after = given(liveConference, planned, history).when(withdraw, chair).state();
    expect(after.commitments[PROMISE]).toMatchObject({ state: 'givenUp', givenUp: { cause: 'conclusion' } });
    expect(after.stage.presentation).toBeUndefined();
    expect(isConfirmed(after.conclusions[ITEM] as Conclusion)).toBe(false);
    const withdrawn: DomainEvent = { type: 'ConclusionWithdrawn', about: ITEM, ...byChair };
    const back = given(liveConference, planned, history, withdrawn).when(write('Một', 1), secretary).state();
    expect(back.conclusions[ITEM]).not.toHaveProperty('withdrawn');
    expect(isConfirmed(back.conclusions[ITEM] as Conclusion)).toBe(false);
    given(liveConference, planned, history)
      .when({ ...withdraw, revision: 1 }, chair)
      .thenRejected('STALE');
  });
});

describe('a conclusion on the stage', () => {
  const present = (page = 1) => ({ type: 'PresentConclusion', about: ITEM, page }) as const;

  it('STAGE-17, VIEW-26: the desk presents what the chair has confirmed, and nothing else', () => {
    const history = [written('Nhất trí'), put(owned)];
    given(liveConference, planned, history).when(present(), moderator).thenRejected('CONCLUSION_UNCONFIRMED');
    const state = given(liveConference, planned, history, confirmed, written('Đang sửa'))
      .when(present(), chair)
      .state();
    const { presentation } = hallView({ state, tallies: {}, supports: {}, presence: {} }).stage;
    expect(presentation).toMatchObject({ title: 'Đối thoại', pages: 2, conclusion: { text: 'Nhất trí' } });
    const desk = controlView({ state, tallies: {}, supports: {}, presence: {} }).conclusions[ITEM];
    expect(desk).toMatchObject({ text: 'Đang sửa', standsConfirmed: false, confirmed: { text: 'Nhất trí' } });
    given(liveConference, planned, history, confirmed).when(present(3), moderator).thenRejected('PAGE_UNKNOWN');
  });

  it('STAGE-17: it is parted into pages that the back of a hall can read, with every word and every assignment', () => {
    const text = Array.from({ length: 60 }, (_, n) => `Câu thứ ${n + 1} nói rõ một việc phải làm.`).join(' ');
    const assignments = Object.fromEntries(
      SITES.map(({ name }, n) => [`asg_${n}`, { ...owned, id: `asg_${n}` as AssignmentId, text: name, position: n }]),
    );
    const pages = pagesOfConclusion({ text, assignments });
    const words = pages.flatMap((page) => (page.kind === 'text' ? page.paragraphs : [])).join(' ');
    expect(words).toBe(text);
    expect(pages.flatMap((page) => (page.kind === 'assignments' ? page.assignments : []))).toHaveLength(SITES.length);
    for (const page of pages) {
      const letters = page.kind === 'text' ? page.paragraphs.join(' ').length : 0;
      expect(letters).toBeLessThanOrEqual(7 * 46);
    }
    expect(pagesOfConclusion({ text: '', assignments: {} })).toStrictEqual([]);
  });
});
