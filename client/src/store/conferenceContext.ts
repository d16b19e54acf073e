import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { Audience, ViewOf } from '@diem-cau/shared/views/audiences.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ConferenceSession, ConferenceState } from './conferenceSession.ts';

/** Provides the page's session to its components. */
export const ConferenceContext = createContext<ConferenceSession | undefined>(undefined);

/** The page's session. Only below the session gate. */
export function useConferenceSession(): ConferenceSession {
  const session = useContext(ConferenceContext);
  if (!session) throw new Error('No conference session above this component');
  return session;
}

/** A part of what the page knows; renders again only when that part changes. */
export function useConference<Part>(select: (state: ConferenceState) => Part): Part {
  return useStore(useConferenceSession().store, select);
}

/** The held view of an audience, or undefined until it arrives. */
export function useView<A extends Audience>(audience: A): ViewOf<A> | undefined {
  return useConference(({ views }) => views[audience] as ViewOf<A> | undefined);
}

/** Who this page acts as. Only below the session gate, which waits for the first welcome. */
export function useActor(): Actor {
  const actor = useConference((state) => state.actor);
  if (!actor) throw new Error('The actor is known after the first welcome only');
  return actor;
}

/** Whichever shared view this role receives, for what all of them contain. */
export function useConferenceInfo() {
  return useConference(({ views }) => (views.control ?? views.respondent ?? views.hall ?? views.phone)?.conference);
}
