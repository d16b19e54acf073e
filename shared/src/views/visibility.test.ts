import { describe, expect, it } from 'vitest';
import {
  asker,
  control,
  everySelf,
  hall,
  idOf,
  once,
  phone,
  poll,
  SECRET_NAME,
  SECRET_SITE,
  SECRET_SITE_NAME,
  secretAsker,
  sharedViews,
  source,
  state,
} from '../../../tests/support/viewedConference.ts';
import {
  chair,
  closedConference,
  delegateOf,
  EAST,
  EAST_1,
  moderator,
  NOW,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import { presenceOf } from '../../../tests/testkit/presence.ts';
import { initialState } from '../domain/state.ts';
import type { SurveyAudience, SurveyForm } from '../domain/surveys/state.ts';
import type { HelpId, MessageId, SiteId, SurveyId } from '../kernel/ids.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';

function questionsOf(view: object): readonly (readonly [string, string])[] {
  const all = {
    ...('questions' in view && (view.questions as object)),
    ...('called' in view && { called: view.called }),
  };
  return Object.entries(all).map(([id, question]) => [id, JSON.stringify(question)]);
}

describe('privacy', () => {
  it('VIEW-1: halls see accepted, called and answered questions', () => {
    const seen = ['accepted', 'answered', 'relented', 'secretAccepted', 'secretCalled'].map(idOf);
    expect(Object.keys(hall.questions).sort()).toStrictEqual(seen.sort());
    expect(hall.calledQuestionId).toBe(idOf('secretCalled'));
  });

  it('VIEW-1: phones see the called question and those that wait to be called', () => {
    expect(phone.called).toMatchObject({ id: idOf('secretCalled'), state: 'called' });
    const waiting = ['accepted', 'relented', 'secretAccepted'];
    expect(Object.keys(phone.questions)).toStrictEqual(waiting.map(idOf));
    expect(JSON.stringify(phone).match(/text of \w+/g)).toHaveLength(waiting.length + 1);
    expect(phoneView({ ...source, state: { ...state, dialogue: initialState.dialogue } })).not.toHaveProperty('called');
  });

  it.each(['submitted', 'declined', 'withdrawn', 'secretSubmitted', 'secretDeclined'])(
    'VIEW-1: nothing of the %s question reaches halls and phones',
    (name) => {
      for (const view of [hall, phone]) {
        const text = JSON.stringify(view);
        for (const trace of [`"${idOf(name)}"`, `text of ${name}"`, `name of ${name}"`, `reason of ${name}"`]) {
          expect(text).not.toContain(trace);
        }
      }
    },
  );

  it.each(Object.entries(sharedViews))('VIEW-2: the %s view does not tell who asked anonymously', (_, view) => {
    expect(JSON.stringify(view)).not.toContain(SECRET_NAME);
    expect(JSON.stringify(view)).not.toContain('SECRET-ACTOR');
    const secretQuestions = questionsOf(view).filter(([, text]) => text.includes('text of secret'));
    expect(secretQuestions.length).toBeGreaterThan(0);
    for (const [, text] of secretQuestions) {
      expect(text).not.toContain(SECRET_SITE);
      expect(text).not.toContain(SECRET_SITE_NAME);
      expect(text).toContain('"groupName":"Huyện Đông"');
    }
  });

  it('VIEW-2: halls and phones do not name the site of an anonymous question anywhere', () => {
    for (const view of [hall, phone]) {
      expect(JSON.stringify(view)).not.toContain(SECRET_SITE);
      expect(JSON.stringify(view)).not.toContain(SECRET_SITE_NAME);
    }
  });

  it('VIEW-3: the id of an asker stands in no view', () => {
    for (const view of [hall, phone, control, ...everySelf]) {
      expect(JSON.stringify(view)).not.toContain('askedBy');
      expect(JSON.stringify(view)).not.toContain(asker.id);
      expect(JSON.stringify(view)).not.toContain(secretAsker.id);
    }
  });

  it('VIEW-3: a question that is not anonymous is shown with site, group and the name given', () => {
    const open = { siteId: EAST_1, siteName: 'Xã Đông Một', groupName: 'Huyện Đông', askerName: 'name of accepted' };
    expect(hall.questions[idOf('accepted')]).toMatchObject(open);
    expect(control.questions[idOf('accepted')]).toMatchObject(open);
  });

  it('VIEW-4: a draft poll is seen at the desk only', () => {
    const visible = ['closing', 'closed', 'open'].map(poll);
    expect(Object.keys(hall.polls)).toStrictEqual(visible);
    expect(Object.keys(phone.polls)).toStrictEqual(visible);
    expect(JSON.stringify([hall, phone])).not.toContain('title of draft');
    expect(control.polls[poll('draft')]).toMatchObject({ title: 'title of draft', entitled: 0 });
  });

  it('VIEW-4: who may vote is told as a number', () => {
    for (const view of Object.values(sharedViews)) {
      expect(view.polls[poll('open')]?.entitled).toBe(7);
      expect(JSON.stringify(view)).not.toContain('electorate');
    }
  });

  it('VIEW-5: the desk sees every question but withdrawn ones, every poll and every site', () => {
    const everything = new Set(Object.keys(state.dialogue.questions));
    everything.delete(idOf('withdrawn'));
    expect(new Set(Object.keys(control.questions))).toStrictEqual(everything);
    expect(JSON.stringify(control)).not.toContain('text of withdrawn');
    expect(Object.keys(control.polls)).toStrictEqual(Object.keys(state.polls));
    expect(Object.keys(control.sites)).toStrictEqual(Object.keys(state.roster.sites));
    expect(control.sites[EAST_1]).toStrictEqual({
      id: EAST_1,
      name: 'Xã Đông Một',
      level: 3,
      parentId: EAST,
      groupId: EAST,
      expected: 20,
      declared: 19,
      declaredAt: START,
      verified: 21,
      verifiedBy: moderator.id,
      verifiedAt: START,
      phones: 1,
      connections: 2,
      halls: 2,
      raised: 1,
    });
    expect(control.rollCall.total).toMatchObject({ sites: 7, reported: 2, declared: 27, verified: 21 });
  });

  it('VIEW-6: an actor sees its own questions in whatever state, and no others', () => {
    const own = selfView(source, asker, {});
    expect(Object.keys(own.questions)).toStrictEqual(
      ['submitted', 'accepted', 'answered', 'declined', 'withdrawn', 'relented'].map(idOf),
    );
    expect(own.questions[idOf('declined')]?.declineReason).toBe('reason of declined');
    expect(Object.keys(selfView(source, secretAsker, {}).questions)).toHaveLength(4);
    // The operator's laptop stands where the whole room sees it: a delegate's question is not the room's.
    for (const actor of [siteActor(EAST_1), siteActor(SECRET_SITE), delegateOf(EAST_1, 'two'), chair]) {
      expect(selfView(source, actor, {}).questions).toStrictEqual({});
    }
  });

  it('VIEW-6: an actor sees its own room and ballots', () => {
    const ballots = { [poll('open')]: 'no' } as const;
    const cast = { [poll('open')]: once('no') };
    expect(selfView(source, siteActor(EAST_1), cast)).toStrictEqual({
      site: {
        halls: presenceOf(2).halls,
        id: EAST_1,
        name: 'Xã Đông Một',
        groupName: 'Huyện Đông',
        expected: 20,
        declared: 19,
        verified: 21,
        seats: { count: 21, taken: { '1': { takenAt: START } } },
      },
      help: {},
      reports: {},
      registrations: {},
      commitments: {},
      corrections: {},
      questions: {},
      ballots,
      casts: {},
      supports: {},
      revisions: {
        [`headcount ${EAST_1}`]: 1,
        [`blocks ${EAST_1}`]: 0,
        [`phones ${EAST_1}`]: 0,
        [`code ${EAST_1}`]: 0,
        [`speaker hand_${EAST_1}`]: 0,
      },
    });
    expect(selfView(source, chair, {})).toStrictEqual({ questions: {}, ballots: {}, casts: {}, supports: {} });
    expect(selfView(source, siteActor('XX' as SiteId), {})).not.toHaveProperty('site');
  });

  it('VIEW-18: an operator sees which seats are taken, not by whom, and a phone sees its own', () => {
    expect(selfView(source, asker, {})).toMatchObject({ seat: 1 });
    expect(selfView(source, asker, {}).site).not.toHaveProperty('seats');
    const freed = { type: 'SeatFreed', siteId: EAST_1, seat: 1, actorId: asker.id, at: NOW } as const;
    const next = { ...source, state: stateAfter([freed], state) };
    expect(selfView(next, asker, {})).toMatchObject({ seatLost: true });
    expect(selfView(next, siteActor(EAST_1), {}).site?.seats).toStrictEqual({ count: 21, taken: {} });
  });

  it('VIEW-29: the halls see which papers are approved, without the hash of their text', () => {
    expect(hall).not.toHaveProperty('approved');
    const approved = {
      type: 'PaperApproved',
      paper: 'notice',
      hash: 'ab',
      content: '{}',
      by: chair.name,
      at: NOW,
    } as const;
    const seen = hallView({ ...source, state: stateAfter([...closedConference, approved]) });
    expect(seen.approved).toStrictEqual({ notice: { by: chair.name, at: NOW } });
  });

  it('VIEW-20: a request for help is seen at the desk and by its own operator only', () => {
    const helpId = 'help_000001' as HelpId;
    const asking = { type: 'HelpRequested', helpId, siteId: EAST_1, kind: 'sound', name: 'Xã', at: NOW } as const;
    const next = { ...source, state: stateAfter([{ ...asking, text: 'HELP WORDS' }], state) };
    const line = { id: helpId, siteName: 'Xã Đông Một', kind: 'sound', unread: 1 };
    expect(controlView(next).help[helpId]).toMatchObject(line);
    expect(selfView(next, siteActor(EAST_1), {}).help?.[helpId]).toMatchObject(line);
    expect(selfView(next, siteActor(WEST_1), {}).help).toStrictEqual({});
    const others = [asker, siteActor(WEST_1), chair].map((actor) => selfView(next, actor, {}));
    for (const view of [hallView(next), phoneView(next), respondentView(next), ...others]) {
      expect(JSON.stringify(view)).not.toContain('HELP WORDS');
    }
  });

  it('VIEW-27: messages are seen at the desk and on their own line only', () => {
    const sent = { type: 'MessageSent', messageId: 'msg_000001' as MessageId, name: 'Điều phối', at: START } as const;
    const told = { ...source, state: stateAfter([{ ...sent, to: [siteActor(EAST_1).id], text: 'LINE' }], state) };
    expect(JSON.stringify(controlView(told))).toContain('LINE');
    expect(selfView(told, siteActor(EAST_1), {}).messages).toMatchObject({ unread: 1, count: 1 });
    for (const view of [hallView(told), phoneView(told), respondentView(told)]) {
      expect(JSON.stringify(view)).not.toContain('LINE');
    }
    for (const actor of [siteActor(WEST_1), delegateOf(EAST_1)]) {
      expect(selfView(told, actor, {})).not.toHaveProperty('messages');
    }
  });

  it('VIEW-30: a survey is listed without its form, and to those alone whom it asks once it is open', () => {
    const surveyId = 'survey_000001' as SurveyId;
    const form = (asks: SurveyAudience): SurveyForm => ({
      ...{ title: 'SURVEY', intro: 'INTRO', asks, anonymous: false },
      questions: [{ kind: 'short', text: 'FORM', required: false }],
    });
    const by = { surveyId, by: moderator.id, at: START };
    for (const [asks, seeing, other] of [
      ['sites', hallView, phoneView],
      ['delegates', phoneView, hallView],
    ] as const) {
      const draft = stateAfter([{ type: 'SurveyPut', form: form(asks), ...by }], state);
      const open = stateAfter([{ type: 'SurveyOpened', ...by }], draft);
      expect(controlView({ ...source, state: draft }).surveys[surveyId]).toMatchObject({
        title: 'SURVEY',
        questions: 1,
      });
      expect(seeing({ ...source, state: draft }).surveys).toStrictEqual({});
      expect(seeing({ ...source, state: open }).surveys[surveyId]).toMatchObject({ title: 'SURVEY', phase: 'open' });
      expect(other({ ...source, state: open }).surveys).toStrictEqual({});
      for (const view of [controlView, hallView, phoneView])
        expect(JSON.stringify(view({ ...source, state: open }))).not.toMatch(/INTRO|FORM"/);
    }
  });

  it('VIEW-7: the reason of a decline is told to the desk, and to nobody once the question is accepted', () => {
    expect(control.questions[idOf('declined')]?.declineReason).toBe('reason of declined');
    for (const view of [hall, phone, control, ...everySelf]) {
      expect(JSON.stringify(view)).not.toContain('reason of relented');
    }
    expect(JSON.stringify(hall)).not.toContain('declineReason');
  });
});
