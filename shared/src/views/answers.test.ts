import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST_1,
  liveConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import type { Actor } from '../domain/actor.ts';
import { type Question, respondentActorId } from '../domain/dialogue/state.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { QuestionId, RespondentId } from '../kernel/ids.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';
import type { ViewSource } from './source.ts';

const UNIT = 'unit_000001' as RespondentId;
const OTHER_UNIT = 'unit_000002' as RespondentId;
const unit: Actor = { id: respondentActorId(UNIT), role: 'respondent', name: 'Sở Nội vụ' };
const otherUnit: Actor = { id: respondentActorId(OTHER_UNIT), role: 'respondent', name: 'Sở Tài chính' };
const asker = delegateOf(EAST_1);
const otherAsker = delegateOf(WEST_1);

function id(name: string): QuestionId {
  return `q_${name}` as QuestionId;
}

function asked(name: string, changes: Partial<Question> = {}): DomainEvent {
  const who = { siteId: EAST_1, askedBy: asker.id, anonymous: false, askedAt: START };
  const what = { id: id(name), kind: 'idea', text: `text of ${name}`, source: 'live' } as const;
  return { type: 'QuestionAsked', question: { ...what, ...who, ...changes } };
}

function accepted(name: string): DomainEvent {
  return { type: 'QuestionAccepted', questionId: id(name), at: START };
}

function noted(name: string): DomainEvent {
  return { type: 'QuestionNoted', questionId: id(name), note: `note of ${name}`, at: START };
}

const privately = { text: 'PRIVATE ANSWER', respondent: 'Sở Nội vụ', private: true, at: START };
const openly = { text: 'OPEN ANSWER', respondent: 'Sở Nội vụ', private: false, at: START };
const state = stateAfter([
  ...liveConference,
  { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ', email: 'noivu@tinh.example' }, at: START },
  { type: 'RespondentAdded', respondent: { id: OTHER_UNIT, name: 'Sở Tài chính' }, at: START },
  ...[asked('routed'), { type: 'QuestionRouted', questionId: id('routed'), respondentId: UNIT, at: START } as const],
  { type: 'AnswerDrafted', questionId: id('routed'), text: 'SECRET DRAFT', at: START },
  ...[asked('private'), accepted('private')],
  asked('mergedPrivately', { askedBy: otherAsker.id, siteId: WEST_1 }),
  { type: 'QuestionsMerged', questionId: id('mergedPrivately'), intoQuestionId: id('private'), at: START },
  { type: 'QuestionCalled', questionId: id('private'), at: START },
  { type: 'WrittenAnswerGiven', questionId: id('private'), answer: privately, at: START },
  ...[asked('open'), accepted('open')],
  { type: 'WrittenAnswerGiven', questionId: id('open'), answer: openly, at: START },
  ...[asked('target', { askedBy: otherAsker.id, siteId: WEST_1 }), asked('merged', { askerName: 'Lan' })],
  { type: 'QuestionsMerged', questionId: id('merged'), intoQuestionId: id('target'), at: START },
  { type: 'QuestionDeclined', questionId: id('target'), reason: 'Ngoài chủ đề', at: START },
  ...[
    asked('notedQuietly'),
    noted('notedQuietly'),
    asked('notedOpenly'),
    accepted('notedOpenly'),
    noted('notedOpenly'),
  ],
]);
const source: ViewSource = {
  state,
  tallies: {},
  supports: { [id('open')]: { sites: 2, delegates: 7 } },
  presence: {},
};
const [hall, phone, control] = [hallView(source), phoneView(source), controlView(source)];

function selfText(actor: Actor): string {
  return JSON.stringify(selfView(source, actor, {}));
}

describe('privacy of answers', () => {
  it('VIEW-14: a draft and its way are told to the desk and to that unit only', () => {
    expect(control.questions[id('routed')]).toMatchObject({ routedTo: UNIT, draft: { text: 'SECRET DRAFT' } });
    expect(selfText(unit)).toContain('SECRET DRAFT');
    const others = [hall, phone, respondentView(source)].map((view) => JSON.stringify(view));
    for (const actor of [asker, otherUnit, otherAsker, siteActor(EAST_1)]) others.push(selfText(actor));
    for (const text of others) {
      expect(text).not.toContain('SECRET DRAFT');
      expect(text).not.toContain('routedTo');
    }
    // The asker is told the unit by its name; a site learns nothing of a phone's question.
    expect(selfView(source, asker, {}).questions[id('routed')]).toMatchObject({ unit: 'Sở Nội vụ' });
    for (const actor of [otherAsker, siteActor(EAST_1)]) expect(selfText(actor)).not.toContain('Sở Nội vụ');
  });

  it('VIEW-14: a private answer is told to the asker and the desk only', () => {
    expect(selfText(asker)).toContain('PRIVATE ANSWER');
    expect(control.questions[id('private')]?.writtenAnswer?.text).toBe('PRIVATE ANSWER');
    for (const view of [hall, phone, respondentView(source)]) {
      expect(JSON.stringify(view)).not.toContain('PRIVATE ANSWER');
    }
    for (const actor of [otherAsker, unit, siteActor(EAST_1)]) expect(selfText(actor)).not.toContain('PRIVATE ANSWER');
    expect(hall.questions[id('open')]?.writtenAnswer?.text).toBe('OPEN ANSWER');
  });

  it('VIEW-15: a respondent sees what is routed to it and nothing more', () => {
    expect(Object.keys(selfView(source, unit, {}).routed ?? {})).toStrictEqual([id('routed')]);
    expect(selfView(source, otherUnit, {}).routed).toStrictEqual({});
    for (const actor of [chair, asker]) expect(selfView(source, actor, {})).not.toHaveProperty('routed');
    expect(selfText(unit)).not.toContain(asker.id);
    expect(JSON.stringify(respondentView(source))).not.toContain('text of routed');
    expect(Object.keys(respondentView(source).respondents)).toStrictEqual([UNIT, OTHER_UNIT]);
  });

  it('DIAL-31: whom to reach at a unit is told to the desk alone', () => {
    expect(control.respondents[UNIT]?.email).toBe('noivu@tinh.example');
    for (const view of [respondentView(source), hall, phone]) expect(JSON.stringify(view)).not.toContain('@tinh');
    for (const actor of [unit, otherUnit, asker, siteActor(EAST_1)]) expect(selfText(actor)).not.toContain('@tinh');
  });

  it('VIEW-16: the asker of a merged question is told every step of the other, and not its hidden text', () => {
    const own = selfView(source, asker, {}).questions[id('merged')];
    expect(own).toMatchObject({ state: 'merged', follows: { state: 'declined', declineReason: 'Ngoài chủ đề' } });
    expect(JSON.stringify(own)).not.toContain('text of target');
    expect(own?.follows?.askers).toStrictEqual({ sites: 2, anonymous: 0, questions: 2 });
    expect(control.questions[id('target')]?.merged?.[id('merged')]).toMatchObject({ siteId: EAST_1, askerName: 'Lan' });
  });

  it('VIEW-16: the asker of a merged question is told that the other was answered for its asker alone', () => {
    const { follows } = selfView(source, otherAsker, {}).questions[id('mergedPrivately')] ?? {};
    expect(follows).toMatchObject({ state: 'answered', calledAt: START, privately: true });
    expect(follows).not.toHaveProperty('writtenAnswer');
  });

  it('VIEW-1: what was noted without having been accepted stays between its asker and the desk', () => {
    expect(hall.questions[id('notedOpenly')]).toMatchObject({ state: 'noted', note: 'note of notedOpenly' });
    expect(JSON.stringify([hall, phone])).not.toContain('notedQuietly');
    expect(selfText(asker)).toContain('note of notedQuietly');
  });
});

describe('what the moderators suggest', () => {
  const waiting = stateAfter([...['one', 'two', 'three'].flatMap((name) => [asked(name), accepted(name)])], state);
  const suggested = stateAfter(
    ['two', 'one'].map((name) => ({ type: 'QuestionSuggested', questionId: id(name), at: START }) as const),
    waiting,
  );
  const [before, after] = [waiting, suggested].map((one): ViewSource => ({ ...source, state: one })) as [
    ViewSource,
    ViewSource,
  ];

  it('VIEW-24: is told to the desk and the chair by rank', () => {
    expect(controlView(before).suggestions).toStrictEqual({});
    expect(controlView(after).suggestions).toStrictEqual({ [id('two')]: 1, [id('one')]: 2 });
  });

  it('VIEW-24: changes nothing in any other view', () => {
    for (const viewOf of [hallView, phoneView, respondentView]) {
      expect(viewOf(after)).toStrictEqual(viewOf(before));
    }
    for (const actor of [asker, otherAsker, unit, siteActor(EAST_1)]) {
      expect(selfView(after, actor, {})).toStrictEqual(selfView(before, actor, {}));
    }
    // Nor does it but by the count of its changes.
    const { suggestions: _, revisions: _count, ...rest } = controlView(after);
    expect(rest).toStrictEqual((({ suggestions: __, revisions: __count, ...others }) => others)(controlView(before)));
  });
});

describe('supports in views', () => {
  it('VIEW-17: a question shows the numbers of its supporters', () => {
    expect(hall.questions[id('open')]?.supports).toStrictEqual({ sites: 2, delegates: 7 });
    expect(control.questions[id('routed')]?.supports).toStrictEqual({ sites: 0, delegates: 0 });
  });

  it('VIEW-17: an actor sees its own supports, moved to the question that a merged one went into', () => {
    const own = selfView(source, otherAsker, {}, { [id('merged')]: true, [id('open')]: true, [id('gone')]: true });
    expect(own.supports).toStrictEqual({ [id('target')]: true, [id('open')]: true });
  });
});

describe('reopening', () => {
  it('VIEW-1: tells the halls nothing that a question came to before it was accepted', () => {
    const reopened: DomainEvent = { type: 'QuestionReopened', questionId: id('again'), at: START };
    const source: ViewSource = {
      state: stateAfter([...liveConference, asked('again'), noted('again'), reopened]),
      tallies: {},
      presence: {},
      supports: {},
    };
    const seenBy = (question: object | undefined) => JSON.stringify(question ?? {});
    expect(seenBy(hallView(source).questions[id('again')])).not.toContain('note of again');
    expect(seenBy(controlView(source).questions[id('again')])).toContain('note of again');
    expect(seenBy(selfView(source, asker, {}).questions[id('again')])).toContain('note of again');
  });
});
