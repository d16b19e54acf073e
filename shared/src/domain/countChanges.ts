import type { DomainEvent } from './events.ts';
import type { Subject } from './revisions.ts';
import type { ConferenceState } from './state.ts';

/** Counts what an event has changed between two states. */
export function countChanges(event: DomainEvent, before: ConferenceState, after: ConferenceState): ConferenceState {
  // An event about what is not known changes nothing.
  if (isSameState(before, after)) return after;
  const subjects = [...subjectsOfEvent(event, before), ...subjectsOfStage(before, after)];
  if (subjects.length === 0) return after;
  const revisions: Record<Subject, number> = { ...after.revisions };
  for (const subject of subjects) revisions[subject] = (revisions[subject] ?? 0) + 1;
  return { ...after, revisions };
}

function isSameState(before: ConferenceState, after: ConferenceState): boolean {
  return (Object.keys(after) as (keyof ConferenceState)[]).every((slice) => before[slice] === after[slice]);
}

/** What is presented and how can change in many ways: by a turn that ends, a card that is removed, a layout that is set. */
function subjectsOfStage({ stage: before }: ConferenceState, { stage: after }: ConferenceState): readonly Subject[] {
  if (before === after) return [];
  return [
    ...(before.layout === after.layout ? [] : ['layout']),
    ...(before.presentation?.number === after.presentation?.number ? [] : ['presentation']),
  ];
}

function subjectsOfEvent(event: DomainEvent, { agenda }: ConferenceState): readonly Subject[] {
  switch (event.type) {
    case 'PhoneBlocked':
    case 'PhoneAllowed':
      return [`blocks ${event.siteId}`];
    case 'PhonesClosed':
    case 'PhonesOpened':
      return [`phones ${event.siteId}`];
    case 'RoomCodeRenewed':
      return [`code ${event.siteId}`];
    case 'SeatingSet':
      return ['seating'];
    case 'SlipVoided':
    case 'SlipReissued':
      return [`slip ${event.siteId} ${event.slip}`];
    case 'TimeZoneSet':
      return ['time zone'];
    case 'HeadcountDeclared':
    case 'HeadcountClaimed':
      return [`headcount ${event.siteId}`];
    case 'HeadcountVerified':
      return [`verified ${event.siteId}`];
    case 'AgendaPlanned': {
      const kept = event.items.filter(({ id }) => agenda.items[id]);
      return ['agenda', 'agenda order', ...kept.map(({ id }) => `item ${id}`)];
    }
    case 'AgendaItemEdited':
      return ['agenda', `item ${event.item.id}`];
    case 'AgendaItemSkipped':
      return ['agenda', `item ${event.itemId}`];
    case 'AgendaItemMoved':
      return ['agenda', 'agenda order'];
    case 'AgendaItemStarted':
    case 'AgendaItemFinished':
      return ['running item', `item ${event.itemId}`];
    case 'StartPlanned':
      return ['planned start'];
    case 'CardPut':
      return [`card ${event.card.id}`];
    case 'CardRemoved':
      return [`card ${event.cardId}`];
    case 'QuestionAccepted':
    case 'QuestionDeclined':
    case 'QuestionWithdrawn':
    case 'QuestionCalled':
    case 'QuestionAnswered':
    case 'QuestionNoted':
    case 'QuestionsMerged':
    case 'QuestionUnmerged':
    case 'QuestionReopened':
    case 'QuestionDeferred':
    case 'QuestionLeftOpen':
    case 'WrittenAnswerGiven':
      return [`question ${event.questionId}`];
    case 'ProposalMade':
      return [`question ${event.proposal.questionId}`];
    case 'TopicSet':
      return [`topic ${event.questionId}`];
    case 'AnswerStarted':
    case 'AnswerEnded':
      return [`answers ${event.questionId}`];
    case 'QuestionRouted':
      return [`route ${event.questionId}`, `draft ${event.questionId}`];
    case 'AnswerDrafted':
      return [`draft ${event.questionId}`];
    case 'RespondentRenamed':
    case 'RespondentRemoved':
      return [`unit ${event.respondentId}`];
    case 'QuestionSuggested':
    case 'SuggestionWithdrawn':
      return [`suggestion ${event.questionId}`];
    case 'ProposalCompleted':
    case 'ProposalReopened':
      return [`proposal ${event.proposalId}`];
    case 'HelpMessageSent':
    case 'HelpTaken':
    case 'HelpResolved':
    case 'HelpCancelled':
      return [`help ${event.helpId}`];
    case 'HandInvited':
    case 'InvitationWithdrawn':
      return [`hand ${event.handId}`];
    case 'HandMoved':
      return ['queue'];
    case 'TurnPaused':
    case 'TurnResumed':
      return [`pause ${event.handId}`];
    case 'TurnBegan':
    case 'TurnEnded':
      return [`turns ${event.siteId}`];
    case 'FloorPolicySet':
      return ['floor policy'];
    case 'TurnBudgetSet':
      return ['turn budget'];
    case 'ListClosed':
    case 'ListOpened':
      return ['list'];
    case 'SitePinned':
    case 'SiteUnpinned':
      return [`pin ${event.siteId}`];
    case 'SiteMediaStopped':
    case 'SiteMediaAllowed':
      return [`${event.source} ${event.siteId}`];
    case 'SiteRemoved':
      return [`removal ${event.siteId}`, `pin ${event.siteId}`];
    case 'SiteReadmitted':
      return [`removal ${event.siteId}`];
    default:
      return [];
  }
}
