import type { Actor, Role } from '../actor.ts';
import type { ConferenceState } from '../state.ts';
import { interpretedStage, listInterpreted, listPhoneVoice, withoutFloor } from './interpreted.ts';
import { allowedSources, type MediaSource, type StageSlot, slotKey, stageSlots } from './places.ts';
import type { PageWatching, Prominence, ReceivedSource, StagePolicy } from './policyShapes.ts';
import type { StageLayout } from './state.ts';
import { wallPolicy } from './wall.ts';

export type { PageWatching, Prominence, ReceivedSource, StagePlace, StagePolicy } from './policyShapes.ts';

/** The layer whose lines come nearest to the place's share of 1080: 720, 360 or 180. */
const SPATIAL_LAYER_OF: Readonly<Record<Prominence, number>> = { main: 2, half: 2, cell: 1, inset: 0 };
const EVERY_FRAME = 2;
const HALF_OF_FRAMES = 1;
/** A shared screen has two layers, half and whole size. */
const SCREEN_WHOLE = 1;
const SCREEN_HALF = 0;

/** The layers of the one picture of a weak machine: 360 lines of a camera, half the size of a screen. */
const PLAIN_LAYER_OF = { camera: 1, screen: SCREEN_HALF } as const;

/** What each role's screen shows of the stage: all of it, a small picture of it, one voice without a picture, or nothing. */
const SCREEN_OF: Readonly<Record<Role, 'whole' | 'small' | 'none' | 'voice'>> = {
  chair: 'whole',
  site: 'whole',
  observer: 'whole',
  // Who writes what is said hears it, and sees the lips.
  captioner: 'whole',
  // Who interprets needs the same.
  interpreter: 'whole',
  moderator: 'small',
  respondent: 'none',
  minutesSecretary: 'none',
  organiser: 'none',
  // A phone, once it has asked to listen and where the conference lets it.
  delegate: 'voice',
  system: 'none',
};

/**
 * Whether a role's screen has a stage. Other roles get no media at all: no transports, and no credentials of relays.
 */
export function mayUseMedia({ role }: Pick<Actor, 'role'>): boolean {
  return SCREEN_OF[role] !== 'none';
}

/** Who is shown how: from the state alone, so that everybody sees the same. */
export function stagePolicy(state: ConferenceState): StagePolicy {
  const slots = [...stageSlots(state)].reverse();
  const { presentation } = slots.length > 0 ? state.stage : {};
  // Whatever was chosen, nothing can fill the stage that is not there.
  const layout = state.stage.layout === 'presentation' && !presentation ? 'speaker' : state.stage.layout;
  const { chairsHall } = state.roster;
  const wall = wallPolicy(state);
  const interpreted = interpretedStage(state, slots);
  return {
    layout,
    places: slots.map((slot, index) => ({
      slot,
      prominence: prominenceOf(layout, index, slots.length),
      sources: allowedSources(state, slot),
    })),
    ...(presentation && { presentation }),
    ...(chairsHall !== undefined && { chairsHall }),
    ...(interpreted && { interpreted }),
    ...(wall && { wall }),
  };
}

function prominenceOf(layout: StageLayout, index: number, count: number): Prominence {
  switch (layout) {
    case 'presentation':
      return 'inset';
    case 'grid':
      return count === 1 ? 'main' : 'cell';
    case 'sideBySide':
      if (count === 1) return 'main';
      return index < 2 ? 'half' : 'inset';
    case 'speaker':
      return index === 0 ? 'main' : 'inset';
  }
}

/**
 * The sources that a client receives of the stage, each with its maximum layer. No client hears its own place; one that
 * `watchesOwn` sees it. One that `showsOne` gets what is presented, or the most prominent place.
 */
export function listReceived(
  policy: StagePolicy,
  actor: Actor,
  watching: PageWatching = {},
): readonly ReceivedSource[] {
  if (SCREEN_OF[actor.role] === 'voice') return listPhoneVoice(policy, watching);
  const received = withoutFloor(policy, actor, watching, listWhole(policy, actor, watching.watchesOwn === true));
  const interpreted = listInterpreted(policy, actor, watching);
  // A signer stays beside the one picture: without it the screen tells its people nothing.
  return [...(watching.showsOne ? onlyOnePicture(policy, received) : received), ...interpreted];
}

/** The sound as before; of the pictures the most prominent alone, smaller and with half of its frames. */
function onlyOnePicture(
  { layout, places: [first] }: StagePolicy,
  received: readonly ReceivedSource[],
): readonly ReceivedSource[] {
  const isShown = ({ slot, source }: ReceivedSource) =>
    layout === 'presentation' ? source === 'screen' : first !== undefined && slotKey(slot) === slotKey(first.slot);
  return received
    .filter((entry) => isSound(entry.source) || isShown(entry))
    .map((entry) =>
      isSound(entry.source)
        ? entry
        : {
            ...entry,
            spatialLayer: PLAIN_LAYER_OF[entry.source === 'screen' ? 'screen' : 'camera'],
            temporalLayer: HALF_OF_FRAMES,
          },
    );
}

function listWhole(
  { layout, places, chairsHall }: StagePolicy,
  actor: Actor,
  watchesOwn: boolean,
): readonly ReceivedSource[] {
  const screen = SCREEN_OF[actor.role];
  if (screen === 'none' || screen === 'voice') return [];
  const inChairsHall = actor.role === 'site' && actor.siteId !== undefined && actor.siteId === chairsHall;
  return places
    .filter(({ slot }) => watchesOwn || !isOwn(slot, actor))
    .flatMap(({ slot, prominence, sources }) =>
      sources
        .filter((source) => !isSound(source) || !isOwn(slot, actor))
        // What the chair says and plays is in that room already; a loudspeaker would give it back as an echo.
        .filter((source) => !(inChairsHall && slot.kind === 'chair' && isSound(source)))
        // A screen is received only where it fills the stage, and its sound with it.
        .filter((source) => (source !== 'screen' && source !== 'screenSound') || layout === 'presentation')
        .map((source) => ({
          slot,
          source,
          spatialLayer: spatialLayerOf(source, prominence, screen),
          temporalLayer: EVERY_FRAME,
        })),
    );
}

function isSound(source: MediaSource): boolean {
  return source === 'microphone' || source === 'screenSound';
}

function spatialLayerOf(source: MediaSource, prominence: Prominence, screen: 'whole' | 'small'): number {
  if (source === 'screen') return screen === 'small' ? SCREEN_HALF : SCREEN_WHOLE;
  return screen === 'small' ? 0 : SPATIAL_LAYER_OF[prominence];
}

function isOwn(slot: StageSlot, actor: Actor): boolean {
  return slot.kind === 'chair' ? actor.role === 'chair' : actor.role === 'site' && actor.siteId === slot.siteId;
}
