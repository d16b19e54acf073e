import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { CommitmentEvent } from '@diem-cau/shared/domain/commitments/events.ts';
import { type Proposal, respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';

/** Whether an event can change this actor's private view. Most events affect none. */
export function affectsPrivateView(event: DomainEvent, state: ConferenceState, actor: Actor): boolean {
  switch (event.type) {
    case 'WordsErased':
      return true;
    case 'SitesImported':
    case 'SitesListed':
    case 'ImportUndone':
    case 'SiteAdded':
    case 'SiteChanged':
    case 'SiteDeleted':
    case 'GroupLevelSet':
    case 'LevelsSet':
    case 'VocabularySet':
    case 'SeatingSet':
      return actor.siteId !== undefined;
    case 'SlipsIssued':
      return actor.siteId !== undefined && event.counts[actor.siteId] !== undefined;
    case 'HeadcountDeclared':
    case 'HeadcountClaimed':
    case 'HeadcountVerified':
    case 'SiteMediaStopped':
    case 'SiteMediaAllowed':
    case 'PhonesClosed':
    case 'PhonesOpened':
    case 'RoomCodeRenewed':
    case 'SlipVoided':
    case 'SlipReissued':
      return event.siteId === actor.siteId;
    case 'SeatTaken':
    case 'SeatFreed':
    case 'PhoneBlocked':
    case 'PhoneAllowed':
      return event.actorId === actor.id || (actor.role === 'site' && event.siteId === actor.siteId);
    case 'ParticipantsListed':
    case 'ParticipantRemoved':
    case 'ParticipantArrived':
    case 'ParticipantLeft':
    case 'ArrivalUndone':
      return actor.role === 'site' && event.siteId === actor.siteId;
    case 'HelpRequested':
    case 'HelpMessageSent':
    case 'HelpTaken':
    case 'HelpResolved':
    case 'HelpCancelled':
    case 'HelpLeftOpen':
      return actor.role === 'site' && event.siteId === actor.siteId;
    case 'CorrectionRequested':
      return actor.role === 'site' && event.siteId === actor.siteId;
    case 'CorrectionSettled':
      return actor.role === 'site' && state.minutes.corrections[event.correctionId]?.siteId === actor.siteId;
    case 'MessageSent':
      return event.to.includes(actor.id);
    case 'DeskWrittenTo':
    case 'LineRead':
      return event.of === actor.id;
    case 'PollOpened':
      return actor.siteId !== undefined && (event.limits !== undefined || !event.electorate.includes(actor.siteId));
    case 'PollClosing': {
      const poll = state.polls[event.pollId];
      if (actor.siteId === undefined || !poll) return false;
      return poll.limits !== undefined || poll.rules.secret || !poll.electorate.includes(actor.siteId);
    }
    case 'RunningOrderPlanned':
    case 'AgendaPlanned':
    case 'AgendaItemRemoved':
      // A site that is left out by the new plan no longer stands in an order.
      return actor.role === 'site';
    case 'AgendaItemAdded':
    case 'AgendaItemEdited':
      // A site's commitments name the item that they come from.
      return actor.role === 'site' && hasCommitment(state, actor);
    case 'EntryDescribed':
    case 'MinutesMoved':
    case 'EntryCalled':
    case 'EntryPassedOver':
      return actor.role === 'site' && reportsAtAll(state, actor);
    case 'FloorGiven':
    case 'TurnBegan':
    case 'TurnEnded':
      return actor.role === 'site' && (event.siteId === actor.siteId || reportsAtAll(state, actor));
    case 'InvitationWithdrawn':
    case 'InvitationLapsed':
    case 'HandLowered':
    case 'HandDismissed':
    case 'HandLeftUnheard':
      // Whose hand it was is no longer in the state.
      return actor.role === 'site';
    case 'HandRaised':
    case 'SiteCalled':
    case 'SpeakerNamed':
    case 'SpeakerRegistered':
    case 'RegistrationWithdrawn':
      return actor.role === 'site' && event.siteId === actor.siteId;
    case 'CommitmentMade':
    case 'CommitmentChanged':
    case 'ProgressReported':
    case 'ProgressFileAttached':
    case 'CommitmentCompleted':
    case 'CommitmentGivenUp':
    case 'CommitmentReopened':
      // A changed one may just have been taken from this site.
      return (actor.role === 'site' && ownsAtAll(state, event, actor)) || hasAskedFor(event, state, actor);
    case 'QuestionAsked':
      return event.question.askedBy === actor.id;
    case 'QuestionAccepted':
    case 'QuestionDeclined':
    case 'QuestionWithdrawn':
    case 'QuestionCalled':
    case 'QuestionAnswered':
    case 'QuestionLeftOpen':
    case 'TopicSet':
    case 'QuestionNoted':
    case 'QuestionReopened':
    case 'AnswerStarted':
    case 'AnswerEnded':
    case 'WrittenAnswerGiven':
    case 'QuestionRouted':
    case 'AnswerDrafted':
    case 'QuestionDeferred':
      return isAboutActor(event.questionId, state, actor);
    case 'RespondentRemoved':
    case 'RespondentRenamed':
      return actor.id === respondentActorId(event.respondentId) || hasAsked(state, actor);
    case 'QuestionsMerged':
      return isAboutActor(event.intoQuestionId, state, actor);
    case 'QuestionUnmerged':
      return [event.questionId, event.fromQuestionId].some((id) => isAboutActor(id, state, actor));
    case 'ProposalMade':
      // It may take the place of a commitment that a site sees.
      return actor.role === 'site' || isAboutActor(event.proposal.questionId, state, actor);
    case 'ProposalCompleted':
    case 'ProposalReopened': {
      const proposal = state.dialogue.proposals[event.proposalId];
      return proposal !== undefined && isAboutActor(proposal.questionId, state, actor);
    }
    default:
      return false;
  }
}

/** Whether an actor asked this question or one merged into it, or may have to answer it. */
function isAboutActor(questionId: QuestionId, { dialogue }: ConferenceState, actor: Actor): boolean {
  // There are few respondents, and the question may just have been routed away from one of them.
  if (actor.role === 'respondent') return true;
  const question = dialogue.questions[questionId];
  if (!question) return false;
  const behind = [questionId, ...(Object.keys(question.origins ?? {}) as QuestionId[])];
  return behind.some((id) => dialogue.questions[id]?.askedBy === actor.id);
}

/** Whether a commitment comes from a proposal about an actor's question, and has its state. */
function hasAskedFor(event: CommitmentEvent, state: ConferenceState, actor: Actor): boolean {
  const commitmentId: string = event.type === 'CommitmentMade' ? event.commitment.id : event.commitmentId;
  const proposal = Object.values<Proposal>(state.dialogue.proposals).find(({ id }) => id === commitmentId);
  return proposal !== undefined && isAboutActor(proposal.questionId, state, actor);
}

/** Whether a commitment is, or was before a change, that of a site. */
function ownsAtAll({ commitments }: ConferenceState, event: CommitmentEvent, { siteId }: Actor): boolean {
  const id = event.type === 'CommitmentMade' ? event.commitment.id : event.commitmentId;
  const { owner, earlier } = commitments[id] ?? {};
  return [owner, ...Object.values(earlier ?? {}).map((terms) => terms.owner)].some(
    (one) => one?.kind === 'site' && one.siteId === siteId,
  );
}

/** Whether a site has anything to do. */
function hasCommitment({ commitments }: ConferenceState, { siteId }: Actor): boolean {
  return Object.values(commitments).some(({ owner }) => owner.kind === 'site' && owner.siteId === siteId);
}

/** Whether an actor has asked anything: then it sees which unit is to answer. */
function hasAsked({ dialogue }: ConferenceState, actor: Actor): boolean {
  return Object.values(dialogue.questions).some(({ askedBy }) => askedBy === actor.id);
}

/** Whether a site stands in a running order: then it sees how many come before it. */
function reportsAtAll({ runningOrder }: ConferenceState, { siteId }: Actor): boolean {
  return Object.values(runningOrder.orders).some((order) =>
    Object.values(order).some((entry) => entry.siteId === siteId),
  );
}
