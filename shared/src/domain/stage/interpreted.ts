import type { LanguageId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { type Language, languageOfInterpreter } from '../interpretation/state.ts';
import type { ConferenceState } from '../state.ts';
import { allowedSources, type LanguageSlot, type StageSlot, sourceOfLanguage } from './places.ts';
import type { InterpretedStage, LanguageOnAir, PageWatching, ReceivedSource, StagePolicy } from './policyShapes.ts';

const EVERY_FRAME = 2;
/** A signer's hands are read at 360 lines, in a quarter of the screen. */
const SIGNER_LAYER = 1;

/** What is interpreted now; undefined where nothing is, and no phone may listen. */
export function interpretedStage(state: ConferenceState, slots: readonly StageSlot[]): InterpretedStage | undefined {
  const { languages, onAir, chosen, phoneSound } = state.interpretation;
  if (slots.length === 0) return undefined;
  const phoneVoice = phoneSound ? findVoice(state, slots) : undefined;
  const spoken = Object.values<Language>(languages).filter(({ id }) => onAir[id]);
  if (spoken.length === 0 && !phoneVoice) return undefined;
  return {
    onAir: spoken.map((language) => ({
      slot: { kind: 'language', languageId: language.id },
      source: sourceOfLanguage(language),
    })),
    chosen,
    ...(phoneVoice && { phoneVoice }),
  };
}

/** The floor's voice, else the chair's. A pinned site is heard in halls alone: a phone has one voice at a time. */
function findVoice(state: ConferenceState, slots: readonly StageSlot[]): StageSlot | undefined {
  const speaking = state.floor.speaking?.siteId;
  const floor = slots.find((slot) => slot.kind === 'speaker' && slot.siteId === speaking);
  return floor && allowedSources(state, floor).includes('microphone')
    ? floor
    : slots.find(({ kind }) => kind === 'chair');
}

/** The one voice that a phone receives: the language that it has chosen while that is on air, else the original. Rule STAGE-28. */
export function listPhoneVoice({ interpreted }: StagePolicy, { voice }: PageWatching): readonly ReceivedSource[] {
  if (!interpreted?.phoneVoice) return [];
  const chosen = findOnAir(interpreted, voice, 'microphone');
  return [soundOf(chosen ? chosen.slot : interpreted.phoneVoice)];
}

/** What an actor receives of the languages: the voice and the signer that it has chosen, and no others. Rules STAGE-25 and STAGE-27. */
export function listInterpreted(
  { interpreted }: StagePolicy,
  actor: Actor,
  watching: PageWatching,
): readonly ReceivedSource[] {
  if (!interpreted) return [];
  const voice = findOnAir(interpreted, voiceOf(interpreted, actor, watching), 'microphone');
  const signer = findOnAir(interpreted, watching.signer, 'camera');
  return [
    ...(voice ? [soundOf(voice.slot)] : []),
    ...(signer
      ? [{ slot: signer.slot, source: 'camera' as const, spatialLayer: SIGNER_LAYER, temporalLayer: EVERY_FRAME }]
      : []),
  ];
}

/** An interpreter that listens to another language has no use for the original's sound, and would mix both up. Rule STAGE-26. */
export function withoutFloor(
  { interpreted }: StagePolicy,
  actor: Actor,
  watching: PageWatching,
  received: readonly ReceivedSource[],
): readonly ReceivedSource[] {
  if (actor.role !== 'interpreter' || !interpreted) return received;
  const relay = findOnAir(interpreted, voiceOf(interpreted, actor, watching), 'microphone');
  return relay ? received.filter(({ source }) => source === 'camera' || source === 'screen') : received;
}

/** The language that somebody hears: of a hall the one in the log, of an interpreter any but its own, else what the page says. */
function voiceOf({ chosen }: InterpretedStage, actor: Actor, { voice }: PageWatching): LanguageId | undefined {
  if (actor.role === 'site') return actor.siteId && chosen[actor.siteId];
  return voice === languageOfInterpreter(actor) ? undefined : voice;
}

function findOnAir(
  { onAir }: InterpretedStage,
  languageId: LanguageId | undefined,
  source: LanguageOnAir['source'],
): LanguageOnAir | undefined {
  return onAir.find((one) => one.slot.languageId === languageId && one.source === source);
}

function soundOf(slot: StageSlot | LanguageSlot): ReceivedSource {
  return { slot, source: 'microphone', spatialLayer: 0, temporalLayer: EVERY_FRAME };
}
