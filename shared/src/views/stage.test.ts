import { describe, expect, it } from 'vitest';
import {
  chair,
  EAST_1,
  liveConference,
  moderator,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import type { DomainEvent } from '../domain/events.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { selfView } from './self.ts';
import type { ViewSource } from './source.ts';
import { stageView } from './stage.ts';

const byDesk = { by: moderator.id, at: START };
const pinned: DomainEvent = { type: 'SitePinned', siteId: EAST_1, voice: true, ...byDesk };
const stopped: DomainEvent = {
  type: 'SiteMediaStopped',
  siteId: EAST_1,
  source: 'camera',
  byName: moderator.name,
  ...byDesk,
};
const removed: DomainEvent = {
  type: 'SiteRemoved',
  siteId: WEST_1,
  byName: moderator.name,
  reason: 'Nhiễu',
  ...byDesk,
};
const counted: DomainEvent = { type: 'HeadcountDeclared', siteId: EAST_1, count: 20, by: chair.id, at: START };

function sourceOf(...events: readonly DomainEvent[]): ViewSource {
  return { state: stateAfter([...liveConference, ...events]), tallies: {}, supports: {}, presence: {} };
}

describe('the stage in the views', () => {
  it('STAGE-22: halls, the desk and phones have the clock of what is presented', () => {
    const clock = { startedAt: START, deadline: START + 600_000 };
    const source = sourceOf(
      { type: 'ScreenShared', ...byDesk },
      { type: 'PresentationTimed', seconds: 600, ...byDesk },
    );
    expect(hallView(source).stage.presentation?.clock).toStrictEqual(clock);
    expect(controlView(source).stage.presentation?.clock).toStrictEqual(clock);
    expect(phoneView(source).presenting).toStrictEqual(clock);
  });

  it('VIEW-22: names the places in their order, with what may come from each', () => {
    expect(stageView(sourceOf(pinned).state)).toStrictEqual({
      layout: 'speaker',
      places: {
        [`speaker:${EAST_1}`]: {
          siteId: EAST_1,
          siteName: 'Xã Đông Một',
          groupName: 'Huyện Đông',
          rank: 1,
          prominence: 'main',
          voice: 'offered',
          voiceOfferedAt: START,
          sources: { camera: true },
        },
        chair: { rank: 2, prominence: 'inset', sources: { camera: true, microphone: true } },
      },
    });
  });

  it('VIEW-22: says what is presented and who presents it', () => {
    const screen: DomainEvent = { type: 'ScreenShared', siteId: EAST_1, by: siteActor(EAST_1).id, at: START };
    const { presentation } = stageView(sourceOf(screen).state);
    expect(presentation).toMatchObject({ kind: 'screen', siteId: EAST_1, siteName: 'Xã Đông Một' });
  });

  it('VIEW-22: is the same object while the stage is the same', () => {
    const before = sourceOf(pinned).state;
    expect(stageView(stateAfter([counted], before))).toBe(stageView(before));
  });

  it('VIEW-23: the desk and the site itself learn what the desk has stopped and by whom, other halls do not', () => {
    const source = sourceOf(stopped, removed);
    const { sites } = controlView(source);
    const why = { byName: moderator.name, at: START };
    expect(sites[EAST_1]?.stopped).toStrictEqual({ camera: why });
    expect(sites[WEST_1]?.removed).toStrictEqual({ ...why, reason: 'Nhiễu' });
    expect(selfView(source, siteActor(EAST_1), {}).site?.stopped).toStrictEqual({ camera: why });
    expect(selfView(source, siteActor(WEST_1), {}).site).not.toHaveProperty('stopped');
    expect(JSON.stringify(hallView(source))).not.toContain(moderator.name);
  });
});
