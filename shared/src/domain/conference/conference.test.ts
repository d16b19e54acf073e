import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../../tests/testkit/exampleCommands.ts';
import { A_POLL, AN_ITEM } from '../../../../tests/testkit/exampleIds.ts';
import {
  chair,
  closedConference,
  draftConference,
  EAST_1,
  given,
  liveConference,
  NOW,
  openConference,
  organiser,
  plannedConference,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { HandId, SurveyId } from '../../kernel/ids.ts';
import { SYSTEM_ACTOR } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { initialState } from '../state.ts';
import { decideConference } from './decide.ts';
import { wordsOf } from './presetWords.ts';
import { timeZoneOf, vocabularyOf } from './state.ts';

const { CreateConference } = EXAMPLE_COMMANDS;

describe('the life of a conference', () => {
  it('CONF-1: an empty log takes the creation, and the conference is a draft', () => {
    const created = given().when(CreateConference, organiser);
    const { conferenceId, title } = CreateConference;
    created.thenHappens({ type: 'ConferenceCreated', conferenceId, title, at: NOW });
    expect(created.state().conference).toStrictEqual({ id: conferenceId, title, phase: 'draft' });
  });

  it('CONF-1: a conference is created once', () => {
    given(draftConference).when(CreateConference, organiser).thenRejected('WRONG_PHASE');
    // The decider's own answer, should the permission table ever let a second creation through.
    const decision = decideConference(CreateConference, stateAfter(draftConference), { actor: organiser, at: NOW });
    expect(decision).toStrictEqual({ ok: false, error: { code: 'CONFERENCE_EXISTS' } });
    expect(stateAfter([])).toStrictEqual(initialState);
  });

  it('CONF-7: the organiser sets the time zone, and a log without one is in the zone of Vietnam', () => {
    const command = { type: 'SetTimeZone', timeZone: 'Asia/Tokyo' } as const;
    const set = given(liveConference).when(command, organiser);
    set.thenHappens({ type: 'TimeZoneSet', timeZone: 'Asia/Tokyo', at: NOW });
    expect(timeZoneOf(set.state().conference)).toBe('Asia/Tokyo');
    expect(timeZoneOf(stateAfter(liveConference).conference)).toBe('Asia/Ho_Chi_Minh');
    given(draftConference)
      .when({ ...command, timeZone: 'Asia/Ho_Chi_Minh' }, organiser)
      .thenNothingHappens();
    given(liveConference).when(command, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    given(closedConference).when(command, organiser).thenRejected('WRONG_PHASE', { phase: 'closed' });
  });

  it('CONF-8: the organiser chooses the words of a conference, and a log without a choice has those of the union', () => {
    const command = EXAMPLE_COMMANDS.SetVocabulary;
    const set = given(liveConference).when(command, organiser);
    set.thenHappens({ type: 'VocabularySet', vocabulary: command.vocabulary, at: NOW });
    const words = wordsOf(vocabularyOf(set.state().conference));
    expect(words.vi).toMatchObject({ meeting: 'đại hội', idea: 'đề xuất' });
    expect(words.en.idea).toBe('suggestion');
    expect(wordsOf(vocabularyOf(stateAfter(liveConference).conference)).vi.you).toBe('đồng chí');
    given(liveConference)
      .when({ type: 'SetVocabulary', vocabulary: { preset: 'union', overrides: {} } }, organiser)
      .thenNothingHappens();
    given(liveConference).when(command, chair).thenRejected('FORBIDDEN');
    given(closedConference).when(command, organiser).thenRejected('WRONG_PHASE', { phase: 'closed' });
  });

  it('CONF-9: the organiser names whom everybody may call', () => {
    const command = EXAMPLE_COMMANDS.SetContact;
    const set = given(liveConference).when(command, organiser);
    set.thenHappens({ type: 'ContactSet', contact: command.contact, at: NOW });
    expect(set.state().conference.contact).toStrictEqual(command.contact);
    given(liveConference, { type: 'ContactSet', contact: command.contact, at: START })
      .when(command, organiser)
      .thenNothingHappens();
    given(liveConference).when(command, siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('CONF-10: the organiser renames the conference until it closes', () => {
    const command = EXAMPLE_COMMANDS.RenameConference;
    const renamed = given(liveConference).when(command, organiser);
    renamed.thenHappens({ type: 'ConferenceRenamed', title: command.title, at: NOW });
    expect(renamed.state().conference.title).toBe(command.title);
    given(liveConference).when({ type: 'RenameConference', title: 'Đối thoại' }, organiser).thenNothingHappens();
    given(liveConference, { type: 'ConferenceRenamed', title: 'Khác', at: START })
      .when(command, organiser, NOW, 0)
      .thenRejected('STALE');
    given(liveConference).when(command, chair).thenRejected('FORBIDDEN');
    given(closedConference).when(command, organiser).thenRejected('WRONG_PHASE', { phase: 'closed' });
  });

  it('CONF-2: a conference without sites does not open', () => {
    given(draftConference).when({ type: 'OpenConference' }, organiser).thenRejected('NO_SITES');
  });

  it('CONF-2: a conference with sites opens', () => {
    const opened = given(plannedConference).when({ type: 'OpenConference' }, organiser);
    opened.thenHappens({ type: 'ConferenceOpened', at: NOW });
    expect(opened.state().conference.phase).toBe('open');
  });

  it('CONF-3: an open conference goes live, and the time is kept', () => {
    const live = given(openConference).when({ type: 'GoLive' }, chair);
    live.thenHappens({ type: 'ConferenceWentLive', at: NOW });
    expect(live.state().conference).toMatchObject({ phase: 'live', wentLiveAt: NOW });
  });

  it('CONF-3: no phase is skipped or taken back', () => {
    given(plannedConference).when({ type: 'GoLive' }, chair).thenRejected('WRONG_PHASE', { phase: 'draft' });
    given(openConference).when({ type: 'CloseConference' }, chair).thenRejected('WRONG_PHASE', { phase: 'open' });
    given(liveConference).when({ type: 'OpenConference' }, chair).thenRejected('WRONG_PHASE', { phase: 'live' });
    given(closedConference).when({ type: 'GoLive' }, chair).thenRejected('WRONG_PHASE', { phase: 'closed' });
  });

  it('CONF-4: closing ends the running turn and the running agenda item first', () => {
    const handId = 'hand_000001' as HandId;
    const running: readonly DomainEvent[] = [
      { type: 'AgendaPlanned', items: EXAMPLE_COMMANDS.PlanAgenda.items, at: START },
      { type: 'AgendaItemStarted', itemId: AN_ITEM, at: START },
      { type: 'TurnBegan', handId, siteId: EAST_1, deadline: START + 1, at: START },
    ];
    const closed = given(liveConference, running).when({ type: 'CloseConference' }, chair);
    closed.thenHappens(
      { type: 'TurnEnded', handId, siteId: EAST_1, at: NOW },
      { type: 'AgendaItemFinished', itemId: AN_ITEM, at: NOW },
      { type: 'ConferenceClosed', at: NOW },
    );
    expect(closed.state().conference).toMatchObject({ phase: 'closed', closedAt: NOW });
    expect(closed.state().floor.speaking).toBeUndefined();
    expect(closed.state().agenda.currentItemId).toBeUndefined();
  });

  it('CONF-4, FLOOR-30: closing leaves the hands that are still raised unheard', () => {
    const handId = 'hand_000001' as HandId;
    const closed = given(liveConference, {
      type: 'HandRaised',
      handId,
      siteId: EAST_1,
      kind: 'question',
      at: START,
    }).when({ type: 'CloseConference' }, chair);
    closed.thenHappens({ type: 'HandLeftUnheard', handId, at: NOW }, { type: 'ConferenceClosed', at: NOW });
    expect(closed.state().floor.hands).toStrictEqual({});
    expect(closed.state().floor.unheard).toStrictEqual({
      [handId]: { id: handId, siteId: EAST_1, kind: 'question', raisedAt: START },
    });
  });

  it('CONF-5: a question still called at the close is accepted again, and was never answered', () => {
    const { questionId } = EXAMPLE_COMMANDS.CallQuestion;
    const asked: DomainEvent = {
      type: 'QuestionAsked',
      question: {
        id: questionId,
        kind: 'question',
        text: '?',
        source: 'live',
        siteId: EAST_1,
        askedBy: chair.id,
        anonymous: false,
        askedAt: START,
      },
    };
    const called: readonly DomainEvent[] = [
      asked,
      { type: 'QuestionAccepted', questionId, at: START },
      { type: 'QuestionCalled', questionId, at: START },
    ];
    const closed = given(liveConference, called).when({ type: 'CloseConference' }, chair);
    closed.thenHappens({ type: 'QuestionLeftOpen', questionId, at: NOW }, { type: 'ConferenceClosed', at: NOW });
    const { dialogue } = closed.state();
    expect(dialogue).not.toHaveProperty('calledQuestionId');
    expect(dialogue.questions[questionId]).toMatchObject({ state: 'accepted' });
    expect(dialogue.questions[questionId]).not.toHaveProperty('calledAt');
  });

  it.each([organiser, chair])('CONF-6: a closed conference is archived by the $role', (actor) => {
    const archived = given(closedConference).when({ type: 'ArchiveConference' }, actor);
    archived.thenHappens({ type: 'ConferenceArchived', at: NOW });
    expect(archived.state().conference).toMatchObject({ phase: 'archived', archivedAt: NOW });
    given(liveConference).when({ type: 'ArchiveConference' }, actor).thenRejected('WRONG_PHASE', { phase: 'live' });
  });

  it('CONF-6: surveys that are still open are closed by the archiving, which nothing could do later', () => {
    const questions = [{ kind: 'short', text: 'Kiến nghị', required: true }] as const;
    const form = { title: 'Hoạt động', asks: 'sites', anonymous: true, questions } as const;
    const surveys = (['survey_000001', 'survey_000002', 'survey_000003'] as SurveyId[]).flatMap(
      (surveyId, index): readonly DomainEvent[] => [
        { type: 'SurveyPut', surveyId, form, by: chair.id, at: NOW },
        ...(index > 0 ? [{ type: 'SurveyOpened', surveyId, by: chair.id, at: NOW } as const] : []),
        ...(index > 1 ? [{ type: 'SurveyClosed', surveyId, by: chair.id, at: NOW } as const] : []),
      ],
    );
    const archived = given(closedConference, surveys).when({ type: 'ArchiveConference' }, organiser);
    archived.thenHappens(
      { type: 'SurveyClosed', surveyId: 'survey_000002' as SurveyId, by: organiser.id, at: NOW },
      { type: 'ConferenceArchived', at: NOW },
    );
    expect(Object.values(archived.state().surveys).map(({ phase }) => phase)).toStrictEqual([
      ...['draft', 'closed', 'closed'],
    ]);
  });

  it('CONF-11: a draft is deleted, and is nothing any more', () => {
    const deleted = given(plannedConference).when({ type: 'DeleteConference' }, SYSTEM_ACTOR);
    deleted.thenHappens({ type: 'ConferenceDeleted', at: NOW });
    expect(deleted.state().conference).toMatchObject({ phase: 'none', deletedAt: NOW });
    const after: readonly DomainEvent[] = [{ type: 'ConferenceDeleted', at: NOW }];
    given(plannedConference, after).when({ type: 'OpenConference' }, chair).thenRejected('WRONG_PHASE');
    given(plannedConference, after).when(CreateConference, SYSTEM_ACTOR).thenRejected('CONFERENCE_DELETED');
  });

  it('CONF-11: a conference that has opened is never deleted', () => {
    for (const events of [openConference, liveConference, closedConference]) {
      given(events).when({ type: 'DeleteConference' }, SYSTEM_ACTOR).thenRejected('WRONG_PHASE');
    }
    given(draftConference).when({ type: 'DeleteConference' }, organiser).thenRejected('FORBIDDEN');
  });

  it('CONF-4: a quiet conference just closes', () => {
    given(liveConference).when({ type: 'CloseConference' }, chair).thenHappens({ type: 'ConferenceClosed', at: NOW });
  });

  it('CONF-4: a conference does not close over a poll that is open or being counted', () => {
    const title = 'Thông qua nghị quyết';
    const opened: readonly DomainEvent[] = [
      { type: 'PollCreated', pollId: A_POLL, title, at: START },
      { type: 'PollOpened', pollId: A_POLL, electorate: [EAST_1], at: START },
    ];
    const closing: DomainEvent = { type: 'PollClosing', pollId: A_POLL, at: START };
    const result = EXAMPLE_COMMANDS.RecordPollResult.result;
    const close = { type: 'CloseConference' } as const;
    given(liveConference, opened).when(close, chair).thenRejected('ANOTHER_POLL_OPEN', { poll: title });
    given(liveConference, opened, closing).when(close, chair).thenRejected('ANOTHER_POLL_OPEN', { poll: title });
    given(liveConference, opened, closing, { type: 'PollClosed', pollId: A_POLL, result, at: START })
      .when(close, chair)
      .thenHappens({ type: 'ConferenceClosed', at: NOW });
  });
});
