import type { SiteId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { type Rejection, reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';

export const MEDIA_SOURCES = ['camera', 'microphone'] as const;

export type MediaSource = (typeof MEDIA_SOURCES)[number];

/** A place on the stage: the chair's hall, or a site that has the floor. */
export type StageSlot = { readonly kind: 'chair' } | { readonly kind: 'speaker'; readonly siteId: SiteId };

/** Who is on the stage now, the most prominent last. */
export function stageSlots(state: ConferenceState): readonly StageSlot[] {
  const { phase } = state.conference;
  if (phase !== 'open' && phase !== 'live') return [];
  const { speaking } = state.floor;
  return speaking ? [{ kind: 'chair' }, { kind: 'speaker', siteId: speaking.siteId }] : [{ kind: 'chair' }];
}

/** The slot that an actor's media would fill, if it has one on the stage now. */
export function findSlotOf(state: ConferenceState, actor: Actor): StageSlot | undefined {
  return stageSlots(state).find((slot) =>
    slot.kind === 'chair' ? actor.role === 'chair' : actor.role === 'site' && actor.siteId === slot.siteId,
  );
}

/**
 * May this actor put this source on the stage now? The one answer for the server, which refuses,
 * and for the client, which disables the button. Errors: `NOT_ON_STAGE`.
 */
export function canProduce(state: ConferenceState, actor: Actor, _source: MediaSource): Result<StageSlot, Rejection> {
  const slot = findSlotOf(state, actor);
  return slot ? ok(slot) : reject('NOT_ON_STAGE');
}
