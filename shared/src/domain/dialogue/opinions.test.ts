import { describe, expect, it } from 'vitest';
import {
  closedConference,
  EAST_1,
  EAST_2,
  given,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  siteActor,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { QuestionId, RespondentId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';

const UNIT = 'unit_000001' as RespondentId;
const unit: DomainEvent = { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START };
const [first, second, third] = ['q_a', 'q_b', 'q_c'] as [QuestionId, QuestionId, QuestionId];
const opinions = [
  { questionId: first, siteId: EAST_1, text: 'Thiếu kinh phí' },
  { questionId: second, siteId: EAST_2, text: 'Kinh phí còn thiếu' },
  { questionId: third, siteId: WEST_1, text: 'Cần thêm kinh phí' },
];
const enter = { type: 'EnterOpinions', opinions, topic: 'Kinh phí', respondentId: UNIT } as const;

describe('opinions of a survey', () => {
  it('DIAL-30: those alike become one question of all their sites, under one topic, for one unit', () => {
    for (const actor of [organiser, moderator]) {
      const { questions } = given(plannedConference, unit).when(enter, actor).state().dialogue;
      expect(questions[first]).toMatchObject({
        ...{ kind: 'opinion', source: 'survey', state: 'submitted', siteId: EAST_1, topic: 'Kinh phí', routedTo: UNIT },
        ...{ askedBy: siteActor(EAST_1).id, enteredBy: actor.name, askedAt: NOW, anonymous: false },
      });
      expect(Object.keys(questions[first]?.origins ?? {})).toStrictEqual([second, third]);
      expect(questions[second]).toMatchObject({ state: 'merged', mergedInto: first, text: 'Kinh phí còn thiếu' });
    }
    const alone = given(plannedConference).when({ type: 'EnterOpinions', opinions: opinions.slice(0, 1) }, organiser);
    expect(Object.keys(alone.state().dialogue.questions)).toStrictEqual([first]);
  });

  it('DIAL-30: it is all of them or none, and each once', () => {
    const strange = { questionId: 'q_d' as QuestionId, siteId: 'XX' as SiteId, text: 'Thiếu người' };
    given(plannedConference, unit)
      .when({ ...enter, opinions: [...opinions, strange] }, organiser)
      .thenRejected('SITE_UNKNOWN', { site: 'XX' });
    given(plannedConference).when(enter, organiser).thenRejected('RESPONDENT_UNKNOWN');
    const asked: DomainEvent = {
      type: 'QuestionAsked',
      question: {
        ...{
          id: second,
          kind: 'opinion',
          text: 'Kinh phí còn thiếu',
          anonymous: false,
          source: 'survey',
          siteId: EAST_2,
        },
        ...{ askedBy: siteActor(EAST_2).id, askedAt: START },
      },
    };
    given(plannedConference, unit, asked).when(enter, organiser).thenRejected('QUESTION_EXISTS');
    given(closedConference, unit).when(enter, organiser).thenRejected('WRONG_PHASE');
    given(plannedConference, unit).when(enter, siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });
});
