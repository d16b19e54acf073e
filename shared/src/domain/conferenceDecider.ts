import type { Decider } from '../kernel/decider.ts';
import { unreachable } from '../kernel/exhaustive.ts';
import { err } from '../kernel/result.ts';
import { decideAgenda } from './agenda/decide.ts';
import { evolveAgenda } from './agenda/evolve.ts';
import { decideAnnouncements } from './announcements/decide.ts';
import { evolveAnnouncements } from './announcements/evolve.ts';
import { decideCards } from './cards/decide.ts';
import { evolveCards } from './cards/evolve.ts';
import type { DomainCommand } from './commands.ts';
import { decideConference } from './conference/decide.ts';
import { evolveConference } from './conference/evolve.ts';
import { countChanges } from './countChanges.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { decideDialogue } from './dialogue/decide.ts';
import { evolveDialogue } from './dialogue/evolve.ts';
import { decideDocuments } from './documents/decide.ts';
import { evolveDocuments, markPresented } from './documents/evolve.ts';
import type { DomainEvent } from './events.ts';
import { decideFloor } from './floor/decide.ts';
import { evolveFloor, restartPace } from './floor/evolve.ts';
import { decideHelp } from './help/decide.ts';
import { evolveHelp } from './help/evolve.ts';
import { mayCommand } from './permissions.ts';
import { decidePoll } from './poll/decide.ts';
import { evolvePolls, keepItems } from './poll/evolve.ts';
import { decideReadiness } from './readiness/decide.ts';
import { evolveReadiness } from './readiness/evolve.ts';
import { type Rejection, rejectStale } from './rejections.ts';
import { findStale } from './revisions.ts';
import { decideRoster } from './roster/decide.ts';
import { evolveRoster } from './roster/evolve.ts';
import { refuseToAct } from './seats/admission.ts';
import { decideSeats } from './seats/decide.ts';
import { evolveSeats } from './seats/evolve.ts';
import { decideStage } from './stage/decide.ts';
import { clearStage, endCard, endDocument, endScreenOf, evolveStage } from './stage/evolve.ts';
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
  // Whether a phone may enter is asked by other rules than whether it may act.
  const refusal = command.type === 'TakeSeat' ? undefined : refuseToAct(state, context.actor);
  if (refusal) return err(refusal);
  const decision = decideSlice(command, state, context);
  const stale = findStale(command, context.actor, state.revisions, context.seen);
  // What is already as the sender wanted it changes nothing.
  if (stale === undefined || (decision.ok && decision.value.length === 0)) return decision;
  return rejectStale(stale);
}

function decideSlice(command: DomainCommand, state: ConferenceState, context: DecisionContext): Decision {
  switch (command.type) {
    case 'CreateConference':
    case 'SetTimeZone':
    case 'OpenConference':
    case 'GoLive':
    case 'CloseConference':
    case 'ArchiveConference':
      return decideConference(command, state, context);
    case 'ImportSites':
    case 'DeclareHeadcount':
    case 'VerifyHeadcount':
      return decideRoster(command, state, context);
    case 'PlanAgenda':
    case 'StartAgendaItem':
    case 'FinishAgendaItem':
    case 'SkipAgendaItem':
    case 'MoveAgendaItem':
    case 'EditAgendaItem':
    case 'PlanStart':
      return decideAgenda(command, state, context);
    case 'AskQuestion':
    case 'EnterQuestion':
    case 'AcceptQuestion':
    case 'DeclineQuestion':
    case 'WithdrawQuestion':
    case 'CallQuestion':
    case 'MarkQuestionAnswered':
    case 'SetTopic':
    case 'NoteQuestion':
    case 'MergeQuestions':
    case 'UnmergeQuestion':
    case 'ReopenQuestion':
    case 'StartAnswer':
    case 'EndAnswer':
    case 'GiveWrittenAnswer':
    case 'AddRespondent':
    case 'RenameRespondent':
    case 'RemoveRespondent':
    case 'RouteQuestion':
    case 'DraftAnswer':
    case 'DeferQuestion':
    case 'SuggestQuestion':
    case 'WithdrawSuggestion':
    case 'CompleteProposal':
    case 'ReopenProposal':
      return decideDialogue(command, state, context);
    case 'TakeSeat':
    case 'FreeSeat':
    case 'AllowPhone':
    case 'ClosePhones':
    case 'OpenPhones':
    case 'RenewRoomCode':
    case 'SetSeating':
    case 'IssueSlips':
    case 'VoidSlip':
    case 'ReissueSlip':
      return decideSeats(command, state, context);
    case 'RecordDeviceCheck':
      return decideReadiness(command, state, context);
    case 'RequestHelp':
    case 'SendHelpMessage':
    case 'TakeHelp':
    case 'ResolveHelp':
    case 'CancelHelp':
      return decideHelp(command, state, context);
    case 'PublishAnnouncement':
    case 'WithdrawAnnouncement':
      return decideAnnouncements(command, state, context);
    case 'PutCard':
    case 'RemoveCard':
      return decideCards(command, state, context);
    case 'AddDocument':
    case 'RemoveDocument':
      return decideDocuments(command, state, context);
    case 'SetLayout':
    case 'PinSite':
    case 'UnpinSite':
    case 'TakeVoice':
    case 'ShareScreen':
    case 'PresentCard':
    case 'PresentDocumentPage':
    case 'StopPresenting':
    case 'EndAbandonedScreen':
    case 'StopSiteMedia':
    case 'AllowSiteMedia':
    case 'TakeOffStage':
    case 'RemoveSite':
    case 'ReadmitSite':
    case 'ListenToSite':
      return decideStage(command, state, context);
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
  return countChanges(event, state, evolveSlices(state, event));
}

function evolveSlices(state: ConferenceState, event: DomainEvent): ConferenceState {
  switch (event.type) {
    case 'ConferenceCreated':
    case 'TimeZoneSet':
    case 'ConferenceOpened':
    case 'ConferenceWentLive':
    case 'ConferenceArchived':
      return { ...state, conference: evolveConference(state.conference, event) };
    case 'ConferenceClosed':
      return { ...state, conference: evolveConference(state.conference, event), stage: clearStage(state.stage) };
    case 'SitesImported':
    case 'HeadcountDeclared':
    case 'HeadcountClaimed':
    case 'HeadcountVerified':
      return { ...state, roster: evolveRoster(state.roster, event) };
    case 'AgendaPlanned': {
      const polls = keepItems(state.polls, event.items);
      return { ...state, agenda: evolveAgenda(state.agenda, event), polls };
    }
    case 'AgendaItemFinished':
    case 'AgendaItemSkipped':
    case 'AgendaItemMoved':
    case 'AgendaItemEdited':
    case 'StartPlanned':
      return { ...state, agenda: evolveAgenda(state.agenda, event) };
    case 'AgendaItemStarted':
      return { ...state, agenda: evolveAgenda(state.agenda, event), floor: restartPace(state.floor) };
    case 'QuestionAsked':
    case 'QuestionAccepted':
    case 'QuestionDeclined':
    case 'QuestionWithdrawn':
    case 'QuestionCalled':
    case 'QuestionAnswered':
    case 'TopicSet':
    case 'QuestionNoted':
    case 'QuestionsMerged':
    case 'QuestionUnmerged':
    case 'QuestionReopened':
    case 'AnswerStarted':
    case 'AnswerEnded':
    case 'WrittenAnswerGiven':
    case 'RespondentAdded':
    case 'RespondentRenamed':
    case 'RespondentRemoved':
    case 'QuestionRouted':
    case 'AnswerDrafted':
    case 'ProposalMade':
    case 'QuestionDeferred':
    case 'ProposalCompleted':
    case 'ProposalReopened':
    case 'QuestionLeftOpen':
    case 'QuestionSuggested':
    case 'SuggestionWithdrawn':
      return { ...state, dialogue: evolveDialogue(state.dialogue, event) };
    case 'HandRaised':
    case 'HandLowered':
    case 'HandDismissed':
    case 'HandInvited':
    case 'TurnBegan':
    case 'TurnPaused':
    case 'TurnResumed':
    case 'TurnExtended':
    case 'InvitationWithdrawn':
    case 'HandMoved':
    case 'FloorPolicySet':
    case 'TurnBudgetSet':
    case 'ListClosed':
    case 'ListOpened':
      return { ...state, floor: evolveFloor(state.floor, event) };
    case 'TurnEnded':
      return { ...state, floor: evolveFloor(state.floor, event), stage: endScreenOf(state.stage, event.siteId) };
    case 'LayoutSet':
    case 'SitePinned':
    case 'SiteUnpinned':
    case 'VoiceTaken':
    case 'ScreenShared':
    case 'CardPresented':
    case 'PresentationStopped':
    case 'SiteMediaStopped':
    case 'SiteMediaAllowed':
    case 'SiteRemoved':
    case 'SiteReadmitted':
    case 'SiteListenedTo':
      return { ...state, stage: evolveStage(state.stage, event) };
    case 'SeatTaken':
    case 'SeatFreed':
    case 'PhoneBlocked':
    case 'PhoneAllowed':
    case 'PhonesClosed':
    case 'PhonesOpened':
    case 'RoomCodeRenewed':
    case 'SeatingSet':
    case 'SlipsIssued':
    case 'SlipVoided':
    case 'SlipReissued':
      return { ...state, seats: evolveSeats(state.seats, event) };
    case 'DeviceCheckRecorded':
      return { ...state, readiness: evolveReadiness(state.readiness, event) };
    case 'HelpRequested':
    case 'HelpMessageSent':
    case 'HelpTaken':
    case 'HelpResolved':
    case 'HelpCancelled':
    case 'HelpLeftOpen':
      return { ...state, help: evolveHelp(state.help, event) };
    case 'AnnouncementPublished':
    case 'AnnouncementWithdrawn':
      return { ...state, announcements: evolveAnnouncements(state.announcements, event) };
    case 'CardPut':
      return { ...state, cards: evolveCards(state.cards, event) };
    case 'CardRemoved':
      return { ...state, cards: evolveCards(state.cards, event), stage: endCard(state.stage, event.cardId) };
    case 'DocumentAdded':
      return { ...state, documents: evolveDocuments(state.documents, event) };
    case 'DocumentRemoved': {
      const stage = endDocument(state.stage, event.documentId);
      return { ...state, documents: evolveDocuments(state.documents, event), stage };
    }
    case 'DocumentPagePresented': {
      const documents = markPresented(state.documents, event.documentId);
      return { ...state, documents, stage: evolveStage(state.stage, event) };
    }
    case 'PollOpened': {
      const { opening = state.seats.openings } = event;
      return { ...state, seats: { ...state.seats, openings: opening }, polls: evolvePolls(state.polls, event) };
    }
    case 'PollCreated':
    case 'PollClosing':
    case 'PollClosed':
    case 'PollPublished':
      return { ...state, polls: evolvePolls(state.polls, event) };
    default:
      return unreachable(event, state);
  }
}
