import type { LanguageId, SiteId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { languageOfInterpreter } from '../interpretation/state.ts';
import { findTestedHall } from '../readiness/testedHall.ts';
import { type Rejection, reject } from '../rejections.ts';
import { isChairsHall } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';

/** What may be sent to the stage; `screenSound` is what a shared screen plays. */
export const STAGE_SOURCES = ['camera', 'microphone', 'screen', 'screenSound'] as const;

/** What may be sent to the desk alone: a small picture for its wall, and the room's sound for private listening. */
export const WALL_SOURCES = ['thumbnail', 'roomSound'] as const;

/** Every source that a peer can send. */
export const MEDIA_SOURCES = [...STAGE_SOURCES, ...WALL_SOURCES] as const;

/** A source that is sent to the stage. */
export type StageSource = (typeof STAGE_SOURCES)[number];

/** A source that is sent to the desk's wall. */
export type WallSource = (typeof WALL_SOURCES)[number];

/** A source that a peer sends. */
export type MediaSource = (typeof MEDIA_SOURCES)[number];

/** A place on the stage: the chair's hall, or a site that has the floor, is pinned or is tested. */
export type StageSlot = { readonly kind: 'chair' } | { readonly kind: 'speaker'; readonly siteId: SiteId };

/** A site's place on the desk's wall, on the stage or not. */
export interface WallSlot {
  readonly kind: 'wall';
  readonly siteId: SiteId;
}

/** The place of a language that is interpreted, spoken or signed. Who has chosen the language alone receives it. */
export interface LanguageSlot {
  readonly kind: 'language';
  readonly languageId: LanguageId;
}

/** Where media can be seen or heard. */
export type MediaSlot = StageSlot | WallSlot | LanguageSlot;

const CHAIR: StageSlot = { kind: 'chair' };

/** The device of the site that each source of the wall comes from. */
const DEVICE_OF: Readonly<Record<WallSource, 'camera' | 'microphone'>> = {
  thumbnail: 'camera',
  roomSound: 'microphone',
};

/** Names a place: `chair`, `speaker:<siteId>`, `wall:<siteId>` or `language:<languageId>`. */
export function slotKey(slot: MediaSlot): string {
  if (slot.kind === 'chair') return 'chair';
  return `${slot.kind}:${slot.kind === 'language' ? slot.languageId : slot.siteId}`;
}

/** Whether a source is for the desk alone. */
export function isWallSource(source: MediaSource): source is WallSource {
  return WALL_SOURCES.some((one) => one === source);
}

/** Who is on the stage now, the most prominent last: the chair, the pinned sites, who has the floor or is tested. */
export function stageSlots(state: ConferenceState): readonly StageSlot[] {
  const { phase } = state.conference;
  if (phase !== 'open' && phase !== 'live') return [];
  const speaking = state.floor.speaking?.siteId ?? findTestedHall(state);
  const { pinned } = state.stage;
  const kept = (Object.keys(pinned) as SiteId[])
    .filter((siteId) => siteId !== speaking && !isChairsHall(state, siteId))
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
 * May this actor send this source now, to the stage or to the desk's wall? The one answer of the server, which
 * refuses everything else. For the wall the media server also asks whether somebody
 * looks. Errors: `NOT_ON_STAGE`, `MEDIA_STOPPED` (by the desk), `SITE_REMOVED`.
 */
export function canProduce(state: ConferenceState, actor: Actor, source: MediaSource): Result<MediaSlot, Rejection> {
  if (actor.siteId && state.stage.removed[actor.siteId]) return reject('SITE_REMOVED');
  if (isWallSource(source)) {
    const { role, siteId } = actor;
    return role === 'site' && siteId !== undefined ? judgeForWall(state, siteId, source) : reject('NOT_ON_STAGE');
  }
  if (actor.role === 'interpreter') return judgeForLanguage(state, actor, source);
  const slot = findSlotOf(state, actor);
  return slot ? judge(state, slot, source) : reject('NOT_ON_STAGE');
}

/** The sources that may be sent from a place now. */
export function allowedSources(state: ConferenceState, slot: StageSlot): readonly StageSource[] {
  return STAGE_SOURCES.filter((source) => judge(state, slot, source).ok);
}

/** What an interpreter sends of a language: the voice of a spoken one, the picture of a signed one. */
export function sourceOfLanguage({ signed }: { readonly signed: boolean }): 'microphone' | 'camera' {
  return signed ? 'camera' : 'microphone';
}

/** Whether an interpreter may send something: its language is on air. Rule STAGE-24. */
function judgeForLanguage(
  { conference: { phase }, interpretation }: ConferenceState,
  actor: Actor,
  source: StageSource,
): Result<LanguageSlot, Rejection> {
  const languageId = languageOfInterpreter(actor);
  const language = languageId && interpretation.languages[languageId];
  const inSession = phase === 'open' || phase === 'live';
  if (!language || !inSession || !interpretation.onAir[language.id]) return reject('NOT_ON_STAGE');
  if (source !== sourceOfLanguage(language)) return reject('NOT_ON_STAGE');
  return ok({ kind: 'language', languageId: language.id });
}

/** Whether a site may send something to the desk's wall. Errors as of `canProduce`. */
export function judgeForWall(state: ConferenceState, siteId: SiteId, source: WallSource): Result<WallSlot, Rejection> {
  const { phase } = state.conference;
  if (state.stage.removed[siteId]) return reject('SITE_REMOVED');
  // The chair's hall has one set of devices, and those are on the stage.
  if ((phase !== 'open' && phase !== 'live') || isChairsHall(state, siteId)) return reject('NOT_ON_STAGE');
  return state.stage.stopped[siteId]?.[DEVICE_OF[source]] ? reject('MEDIA_STOPPED') : ok({ kind: 'wall', siteId });
}

function judge(state: ConferenceState, slot: StageSlot, source: StageSource): Result<StageSlot, Rejection> {
  const { stage, floor } = state;
  const siteId = slot.kind === 'speaker' ? slot.siteId : undefined;
  if (source === 'screen' || source === 'screenSound') {
    const { presentation } = stage;
    return presentation?.kind === 'screen' && presentation.siteId === siteId ? ok(slot) : reject('NOT_ON_STAGE');
  }
  if (siteId === undefined) return ok(slot);
  if (stage.stopped[siteId]?.[source]) return reject('MEDIA_STOPPED');
  const heard =
    floor.speaking?.siteId === siteId || stage.pinned[siteId]?.voice === 'open' || findTestedHall(state) === siteId;
  return source === 'camera' || heard ? ok(slot) : reject('NOT_ON_STAGE');
}
