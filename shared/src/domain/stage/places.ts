import type { SiteId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { type Rejection, reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';

export const MEDIA_SOURCES = ['camera', 'microphone', 'screen'] as const;

export type MediaSource = (typeof MEDIA_SOURCES)[number];

/** A place on the stage: the chair's hall, or a site that has the floor or is pinned. */
export type StageSlot = { readonly kind: 'chair' } | { readonly kind: 'speaker'; readonly siteId: SiteId };

const CHAIR: StageSlot = { kind: 'chair' };

/** Names a place: `chair`, or `speaker:<siteId>`. */
export function slotKey(slot: StageSlot): string {
  return slot.kind === 'chair' ? 'chair' : `speaker:${slot.siteId}`;
}

/** Whether a site is the province's: the chair sits there, and the hall has one set of devices, the chair's. */
export function isChairsHall({ roster }: Pick<ConferenceState, 'roster'>, siteId: SiteId | undefined): boolean {
  return siteId !== undefined && roster.sites[siteId]?.level === 'province';
}

/** Who is on the stage now, the most prominent last: the chair, the pinned sites, who has the floor. */
export function stageSlots(state: ConferenceState): readonly StageSlot[] {
  const { phase } = state.conference;
  if (phase !== 'open' && phase !== 'live') return [];
  const speaking = state.floor.speaking?.siteId;
  const { pinned } = state.stage;
  const kept = (Object.keys(pinned) as SiteId[])
    .filter((siteId) => siteId !== speaking)
    .sort((one, other) => (pinned[other]?.at ?? 0) - (pinned[one]?.at ?? 0) || (one < other ? 1 : -1));
  const sites = [...kept, ...(speaking !== undefined && !isChairsHall(state, speaking) ? [speaking] : [])];
  return [CHAIR, ...sites.map((siteId): StageSlot => ({ kind: 'speaker', siteId }))];
}

/** The place that an actor's media would fill, if it has one on the stage now. */
export function findSlotOf(state: ConferenceState, actor: Actor): StageSlot | undefined {
  return stageSlots(state).find((slot) =>
    slot.kind === 'chair' ? actor.role === 'chair' : actor.role === 'site' && actor.siteId === slot.siteId,
  );
}

/**
 * May this actor put this source on the stage now? The one answer for the server, which refuses,
 * and for the client, which sends nothing else. Errors: `NOT_ON_STAGE`, `MEDIA_STOPPED` (by the desk), `SITE_REMOVED`.
 */
export function canProduce(state: ConferenceState, actor: Actor, source: MediaSource): Result<StageSlot, Rejection> {
  if (actor.siteId && state.stage.removed[actor.siteId]) return reject('SITE_REMOVED');
  const slot = findSlotOf(state, actor);
  return slot ? judge(state, slot, source) : reject('NOT_ON_STAGE');
}

/** The sources that may be sent from a place now. */
export function allowedSources(state: ConferenceState, slot: StageSlot): readonly MediaSource[] {
  return MEDIA_SOURCES.filter((source) => judge(state, slot, source).ok);
}

function judge({ stage, floor }: ConferenceState, slot: StageSlot, source: MediaSource): Result<StageSlot, Rejection> {
  const siteId = slot.kind === 'speaker' ? slot.siteId : undefined;
  if (source === 'screen') {
    const { presentation } = stage;
    return presentation?.kind === 'screen' && presentation.siteId === siteId ? ok(slot) : reject('NOT_ON_STAGE');
  }
  if (siteId === undefined) return ok(slot);
  if (stage.stopped[siteId]?.[source]) return reject('MEDIA_STOPPED');
  const heard = floor.speaking?.siteId === siteId || stage.pinned[siteId]?.voice === 'open';
  return source === 'camera' || heard ? ok(slot) : reject('NOT_ON_STAGE');
}

/** Whether the desk has shut out the site that an actor speaks for. */
export function isRemoved({ stage }: Pick<ConferenceState, 'stage'>, { siteId }: Pick<Actor, 'siteId'>): boolean {
  return siteId !== undefined && stage.removed[siteId] !== undefined;
}
