import { unreachable } from '../../kernel/exhaustive.ts';
import type { ConferenceEvent } from './events.ts';
import type { ConferenceInfo } from './state.ts';
import { upcastVocabulary } from './storedVocabulary.ts';

/** Folds an event into the life of the conference. */
export function evolveConference(conference: ConferenceInfo, event: ConferenceEvent): ConferenceInfo {
  switch (event.type) {
    case 'ConferenceCreated':
      return { id: event.conferenceId, title: event.title, phase: 'draft' };
    case 'ConferenceRenamed':
      return { ...conference, title: event.title };
    case 'TimeZoneSet':
      return { ...conference, timeZone: event.timeZone };
    case 'VocabularySet':
      return { ...conference, vocabulary: upcastVocabulary(event.vocabulary) };
    case 'ContactSet':
      return { ...conference, contact: event.contact };
    case 'ConferenceOpened':
      return { ...conference, phase: 'open' };
    case 'ConferenceWentLive':
      return { ...conference, phase: 'live', wentLiveAt: event.at };
    case 'ConferenceClosed':
      return { ...conference, phase: 'closed', closedAt: event.at };
    case 'ConferenceArchived':
      return { ...conference, phase: 'archived', archivedAt: event.at };
    case 'ConferenceDeleted':
      return { ...conference, phase: 'none', deletedAt: event.at };
    case 'WordsErased':
      // The words are gone from the entries; what follows from those is the state.
      return conference;
    default:
      return unreachable(event, conference);
  }
}
