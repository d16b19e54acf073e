import type { Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { openHelp } from '../help/state.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { Survey } from '../surveys/state.ts';
import type { ConferenceCommand } from './commands.ts';
import { sameVocabulary } from './presetWords.ts';
import { timeZoneOf, vocabularyOf } from './state.ts';

/** Decides the life of the conference. Rules CONF-1 to CONF-12 in SPEC.md. */
export function decideConference(
  command: ConferenceCommand,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  switch (command.type) {
    case 'CreateConference':
      if (state.conference.deletedAt !== undefined) return reject('CONFERENCE_DELETED');
      if (state.conference.phase !== 'none') return reject('CONFERENCE_EXISTS');
      return ok([{ type: 'ConferenceCreated', conferenceId: command.conferenceId, title: command.title, at }]);
    case 'RenameConference': {
      const { title } = command;
      return ok(state.conference.title === title ? [] : [{ type: 'ConferenceRenamed', title, at }]);
    }
    case 'SetTimeZone': {
      const { timeZone } = command;
      return ok(timeZoneOf(state.conference) === timeZone ? [] : [{ type: 'TimeZoneSet', timeZone, at }]);
    }
    case 'SetVocabulary': {
      const { vocabulary } = command;
      const isSame = sameVocabulary(vocabularyOf(state.conference), vocabulary);
      return ok(isSame ? [] : [{ type: 'VocabularySet', vocabulary, at }]);
    }
    case 'SetContact': {
      const { contact } = command;
      const present = state.conference.contact;
      const isSame = present?.name === contact.name && present.phone === contact.phone;
      return ok(isSame ? [] : [{ type: 'ContactSet', contact, at }]);
    }
    case 'OpenConference':
      if (Object.keys(state.roster.sites).length === 0) return reject('NO_SITES');
      return ok([{ type: 'ConferenceOpened', at }]);
    case 'GoLive':
      return ok([{ type: 'ConferenceWentLive', at }]);
    case 'CloseConference':
      return closeConference(state, at);
    case 'ArchiveConference':
      return archiveConference(state, actor, at);
    case 'DeleteConference':
      return ok([{ type: 'ConferenceDeleted', at }]);
    case 'EraseWords': {
      const { erasureId, entries, publicKey, signature } = command;
      return ok([{ type: 'WordsErased', erasureId, entries, publicKey, signature, at }]);
    }
  }
}

/** Nothing can close a survey any more once the conference is archived, so it is closed before, and an anonymous one then sealed. */
function archiveConference({ surveys }: ConferenceState, { id: by }: Actor, at: Timestamp): Decision {
  const open = Object.values<Survey>(surveys).filter(({ phase }) => phase === 'open');
  return ok([
    ...open.map(({ id: surveyId }) => ({ type: 'SurveyClosed' as const, surveyId, by, at })),
    { type: 'ConferenceArchived', at },
  ]);
}

/**
 * Closing ends what still runs, so that the minutes have an end for everything. A question that was called but never marked
 * answered goes back among the accepted ones: the minutes must not claim an answer that nobody confirmed.
 */
function closeConference(state: ConferenceState, at: number): Decision {
  const open = Object.values(state.polls).find((poll) => poll.phase === 'open' || poll.phase === 'closing');
  if (open) return reject('ANOTHER_POLL_OPEN', { poll: open.title });
  const { speaking } = state.floor;
  const running = state.agenda.currentItemId;
  const called = state.dialogue.calledQuestionId;
  const hands = Object.values(state.floor.hands);
  return ok([
    ...(speaking ? [{ type: 'TurnEnded' as const, handId: speaking.handId, siteId: speaking.siteId, at }] : []),
    // A call of the desk was no raised hand: nobody is left unheard by its end.
    ...hands.map(({ id, called: isCall }) => ({
      type: isCall ? ('HandLowered' as const) : ('HandLeftUnheard' as const),
      handId: id,
      at,
    })),
    ...(called ? [{ type: 'QuestionLeftOpen' as const, questionId: called, at }] : []),
    ...openHelp(state.help).map(({ id, siteId }) => ({ type: 'HelpLeftOpen' as const, helpId: id, siteId, at })),
    ...(running ? [{ type: 'AgendaItemFinished' as const, itemId: running, at }] : []),
    { type: 'ConferenceClosed', at },
  ]);
}
