import { WORD_LANGUAGES, type WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { MinutesDocument } from '@diem-cau/shared/minutes/blocks.ts';
import { minutesDocument } from '@diem-cau/shared/minutes/document.ts';
import { type MinutesSources, NO_SOURCES } from '@diem-cau/shared/minutes/sources.ts';
import { openCommit } from '../eventStore.ts';
import type { StoredEntry } from '../verifyLog.ts';

/** A conference as the entries of a log lead to it. */
export interface ReplayedConference {
  readonly state: ConferenceState;
  readonly sources: MinutesSources;
}

const UNPLAYED: ReplayedConference = { state: conferenceDecider.initialState, sources: NO_SOURCES };

/** Replays a log, or what follows on a replayed part of it. Throws where an entry is not one of a conference's log. */
export function replay(entries: readonly StoredEntry[], { state, sources } = UNPLAYED): ReplayedConference {
  const commits = entries.map(({ bytes, hash }) => openCommit(bytes, hash));
  return {
    state: commits.flatMap(({ events }) => events).reduce(conferenceDecider.evolve, state),
    sources: sources.add(commits),
  };
}

/** The minutes in every language, each with its path in a dossier. */
export function minutesOf({ state, sources }: ReplayedConference): ReadonlyMap<string, MinutesDocument> {
  const documents = WORD_LANGUAGES.map((language) => minutesDocument(state, sources, language));
  return new Map(documents.map((document) => [minutesPath(document.language), document]));
}

/** Where a dossier has the minutes of a language. */
function minutesPath(language: WordLanguage): string {
  return `minutes/minutes.${language}.json`;
}
