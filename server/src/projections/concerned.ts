import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';

/** Whether an event can change this actor's private view. Most events concern nobody's. */
export function concernsActor(event: DomainEvent, state: ConferenceState, actor: Actor): boolean {
  switch (event.type) {
    case 'SitesImported':
      return actor.siteId !== undefined;
    case 'HeadcountDeclared':
    case 'HeadcountVerified':
      return event.siteId === actor.siteId;
    case 'PollOpened':
      return actor.siteId !== undefined && event.limits !== undefined;
    case 'PollClosing':
      return actor.siteId !== undefined && state.polls[event.pollId]?.limits !== undefined;
    case 'QuestionAsked':
      return event.question.askedBy === actor.id;
    case 'QuestionAccepted':
    case 'QuestionDeclined':
    case 'QuestionWithdrawn':
    case 'QuestionCalled':
    case 'QuestionAnswered':
      return state.dialogue.questions[event.questionId]?.askedBy === actor.id;
    default:
      return false;
  }
}
