import type { Decider } from '../kernel/decider.ts';
import { unreachable } from '../kernel/exhaustive.ts';
import { decideAgenda } from './agenda/decide.ts';
import { evolveAgenda } from './agenda/evolve.ts';
import type { DomainCommand } from './commands.ts';
import { decideConference } from './conference/decide.ts';
import { evolveConference } from './conference/evolve.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { decideDialogue } from './dialogue/decide.ts';
import { evolveDialogue } from './dialogue/evolve.ts';
import type { DomainEvent } from './events.ts';
import { decideFloor } from './floor/decide.ts';
import { evolveFloor } from './floor/evolve.ts';
import { mayCommand } from './permissions.ts';
import { decidePoll } from './poll/decide.ts';
import { evolvePolls } from './poll/evolve.ts';
import type { Rejection } from './rejections.ts';
import { decideRoster } from './roster/decide.ts';
import { evolveRoster } from './roster/evolve.ts';
import { type ConferenceState, initialState } from './state.ts';

/** The one decider of a conference: permission first, then the rules of the slice that the command belongs to. */
export const conferenceDecider: Decider<DomainCommand, DomainEvent, ConferenceState, DecisionContext, Rejection> = {
  initialState,
  decide,
  evolve,
};

function decide(command: DomainCommand, state: ConferenceState, context: DecisionContext): Decision {
  const permitted = mayCommand(context.actor, command.type, state);
  if (!permitted.ok) return permitted;
  switch (command.type) {
    case 'CreateConference':
    case 'OpenConference':
    case 'GoLive':
    case 'CloseConference':
      return decideConference(command, state, context);
    case 'ImportSites':
    case 'DeclareHeadcount':
    case 'VerifyHeadcount':
      return decideRoster(command, state, context);
    case 'PlanAgenda':
    case 'StartAgendaItem':
    case 'FinishAgendaItem':
      return decideAgenda(command, state, context);
    case 'AskQuestion':
    case 'AcceptQuestion':
    case 'DeclineQuestion':
    case 'WithdrawQuestion':
    case 'CallQuestion':
    case 'MarkQuestionAnswered':
      return decideDialogue(command, state, context);
    case 'CreatePoll':
    case 'OpenPoll':
    case 'ClosePoll':
    case 'ClosePollAtDeadline':
    case 'PublishResult':
    case 'RecordPollResult':
      return decidePoll(command, state, context);
    default:
      return decideFloor(command, state, context);
  }
}

function evolve(state: ConferenceState, event: DomainEvent): ConferenceState {
  switch (event.type) {
    case 'ConferenceCreated':
    case 'ConferenceOpened':
    case 'ConferenceWentLive':
    case 'ConferenceClosed':
      return { ...state, conference: evolveConference(state.conference, event) };
    case 'SitesImported':
    case 'HeadcountDeclared':
    case 'HeadcountVerified':
      return { ...state, roster: evolveRoster(state.roster, event) };
    case 'AgendaPlanned':
    case 'AgendaItemStarted':
    case 'AgendaItemFinished':
      return { ...state, agenda: evolveAgenda(state.agenda, event) };
    case 'QuestionAsked':
    case 'QuestionAccepted':
    case 'QuestionDeclined':
    case 'QuestionWithdrawn':
    case 'QuestionCalled':
    case 'QuestionAnswered':
      return { ...state, dialogue: evolveDialogue(state.dialogue, event) };
    case 'HandRaised':
    case 'HandLowered':
    case 'HandDismissed':
    case 'HandInvited':
    case 'TurnBegan':
    case 'TurnPaused':
    case 'TurnResumed':
    case 'TurnExtended':
    case 'TurnEnded':
      return { ...state, floor: evolveFloor(state.floor, event) };
    case 'PollCreated':
    case 'PollOpened':
    case 'PollClosing':
    case 'PollClosed':
    case 'PollPublished':
      return { ...state, polls: evolvePolls(state.polls, event) };
    default:
      return unreachable(event, state);
  }
}
