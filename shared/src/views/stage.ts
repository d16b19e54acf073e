import { slotKey } from '../domain/stage/places.ts';
import { type StagePolicy, stagePolicy } from '../domain/stage/policy.ts';
import type { Moderation, StageState } from '../domain/stage/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { memoise, memoiseWith } from './memoise.ts';
import { placeOf } from './parts.ts';
import type { ModerationView, SiteView, StagePlaceView, StageView } from './shapes.ts';

type Places = ConferenceState['roster']['places'];

/** The stage as everybody sees it: the same places in the same order on every screen. */
export function stageView(state: ConferenceState): StageView {
  const policy = stagePolicy(state);
  const { places } = state.roster;
  // The policy is made anew each time, and small: where it says the same, the view is the same object.
  return describeStage(state.stage, { said: JSON.stringify(policy), places, speaking: state.floor.speaking?.siteId });
}

interface StageFacts {
  readonly said: string;
  readonly places: Places;
  readonly speaking: SiteId | undefined;
}

const describeStage = memoiseWith((stage: StageState, { said, places, speaking }: StageFacts): StageView => {
  const { layout, places: placed, presentation } = JSON.parse(said) as StagePolicy;
  const names = { places };
  const entries = placed.map(({ slot, prominence, sources }, index): [string, StagePlaceView] => {
    const siteId = slot.kind === 'speaker' ? slot.siteId : undefined;
    const pin = siteId === undefined ? undefined : stage.pinned[siteId];
    return [
      slotKey(slot),
      {
        ...(siteId !== undefined && placeOf(names, siteId)),
        rank: index + 1,
        prominence,
        ...(siteId !== undefined && siteId === speaking && { speaking: true as const }),
        ...(pin && { voice: pin.voice }),
        sources: Object.fromEntries(sources.map((source) => [source, true as const])),
      },
    ];
  });
  const presenter = presentation?.siteId;
  return {
    layout,
    places: Object.fromEntries(entries),
    ...(presentation && {
      presentation: { ...presentation, ...(presenter !== undefined && placeOf(names, presenter)) },
    }),
  };
});

/** Without the id of who did it. */
export const moderationView = memoise(({ by: _, ...shown }: Moderation): ModerationView => shown);

export const stoppedView = memoise(
  (stopped: StageState['stopped'][SiteId]): NonNullable<SiteView['stopped']> =>
    Object.fromEntries(Object.entries(stopped).map(([source, moderation]) => [source, moderationView(moderation)])),
);
