import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST_1,
  liveConference,
  moderator,
  NOW,
  PROVINCE,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { HandId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { type MediaSource, slotKey } from './places.ts';
import { listReceived, stagePolicy } from './policy.ts';
import type { StageLayout } from './state.ts';

const HAND = 'hand_000001' as HandId;
const speaking: readonly DomainEvent[] = [
  { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'question', at: START },
  { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: NOW, at: START },
];
const pinned: DomainEvent = { type: 'SitePinned', siteId: WEST_1, voice: false, by: moderator.id, at: START };
const screen: DomainEvent = { type: 'ScreenShared', by: chair.id, at: START };

function layout(name: StageLayout): DomainEvent {
  return { type: 'LayoutSet', layout: name, by: chair.id, at: START };
}

function prominence(...events: readonly DomainEvent[]) {
  const { places } = stagePolicy(stateAfter([...liveConference, ...events]));
  return Object.fromEntries(places.map((place) => [slotKey(place.slot), place.prominence]));
}

function received(actor: Actor, ...events: readonly DomainEvent[]): readonly string[] {
  const policy = stagePolicy(stateAfter([...liveConference, ...events]));
  return listReceived(policy, actor).map(
    ({ slot, source, spatialLayer }) => `${slotKey(slot)} ${source}${isSound(source) ? '' : ` ${spatialLayer}`}`,
  );
}

const SPEAKER = `speaker:${EAST_1}`;
const PINNED = `speaker:${WEST_1}`;

function isSound(source: MediaSource): boolean {
  return source === 'microphone' || source === 'screenSound';
}

describe('the stage policy', () => {
  it('STAGE-7: each layout gives each place its prominence', () => {
    expect(prominence()).toStrictEqual({ chair: 'main' });
    expect(prominence(...speaking)).toStrictEqual({ [SPEAKER]: 'main', chair: 'inset' });
    expect(prominence(...speaking, pinned, layout('sideBySide'))).toStrictEqual({
      [SPEAKER]: 'half',
      [PINNED]: 'half',
      chair: 'inset',
    });
    expect(prominence(...speaking, pinned, layout('grid'))).toStrictEqual({
      [SPEAKER]: 'cell',
      [PINNED]: 'cell',
      chair: 'cell',
    });
    expect(prominence(layout('grid'))).toStrictEqual({ chair: 'main' });
    expect(prominence(...speaking, screen)).toStrictEqual({ [SPEAKER]: 'inset', chair: 'inset' });
  });

  it('STAGE-11: a hall receives what is large in the high layer and what is small in the lowest', () => {
    const hall = siteActor(WEST_1);
    expect(received(hall)).toStrictEqual(['chair camera 2', 'chair microphone']);
    const seen = [`${SPEAKER} camera 2`, `${SPEAKER} microphone`, 'chair camera 0', 'chair microphone'];
    expect(received(hall, ...speaking)).toStrictEqual(seen);
    expect(received(chair, ...speaking, pinned, layout('grid'))).toStrictEqual([
      `${SPEAKER} camera 1`,
      `${SPEAKER} microphone`,
      `${PINNED} camera 1`,
    ]);
  });

  it('STAGE-11, STAGE-23: a shared screen is received with its sound where it fills the stage only', () => {
    const hall = siteActor(WEST_1);
    const shared = ['chair screen 1', 'chair screenSound'];
    expect(received(hall, screen)).toStrictEqual(['chair camera 0', 'chair microphone', ...shared]);
    expect(received(hall, screen, layout('speaker'))).toStrictEqual(['chair camera 2', 'chair microphone']);
    expect(received(chair, screen)).toStrictEqual([]);
  });

  it('STAGE-11: the desk’s small picture takes the lowest layers, phones nothing, and no client its own media', () => {
    expect(received(moderator, ...speaking, screen)).toStrictEqual([
      `${SPEAKER} camera 0`,
      `${SPEAKER} microphone`,
      'chair camera 0',
      'chair microphone',
      'chair screen 0',
      'chair screenSound',
    ]);
    expect(received(delegateOf(EAST_1), ...speaking)).toStrictEqual([]);
    expect(received(siteActor(EAST_1), ...speaking)).toStrictEqual(['chair camera 0', 'chair microphone']);
  });

  it('TAKE-5: a page whose place another page sends sees that place, and does not hear it', () => {
    const own = listReceived(stagePolicy(stateAfter([...liveConference, ...speaking])), siteActor(EAST_1), {
      watchesOwn: true,
    });
    const shown = own.filter(({ slot }) => slot.kind === 'speaker').map(({ source }) => source);
    expect(shown).toStrictEqual(['camera']);
  });

  it('PLAIN-1: a page that shows one picture receives the most prominent at the middle layer, and all sound', () => {
    const plain = (...events: readonly DomainEvent[]) =>
      listReceived(stagePolicy(stateAfter([...liveConference, ...events])), siteActor(WEST_1), { showsOne: true }).map(
        ({ slot, source, spatialLayer, temporalLayer }) =>
          `${slotKey(slot)} ${source}${isSound(source) ? '' : ` ${spatialLayer}/${temporalLayer}`}`,
      );
    expect(plain()).toStrictEqual(['chair camera 1/1', 'chair microphone']);
    const heard = [`${SPEAKER} microphone`, 'chair microphone'];
    expect(plain(...speaking, layout('grid'))).toStrictEqual([`${SPEAKER} camera 1/1`, ...heard]);
    expect(plain(...speaking, screen)).toStrictEqual([...heard, 'chair screen 0/1', 'chair screenSound']);
  });

  it('STAGE-6: the province’s site sees the chair and hears it without loudspeakers', () => {
    expect(received(siteActor(PROVINCE))).toStrictEqual(['chair camera 2']);
  });

  it('STAGE-23: the province’s site sees what the chair shares, and hears it without loudspeakers', () => {
    expect(received(siteActor(PROVINCE), screen)).toStrictEqual(['chair camera 0', 'chair screen 1']);
  });

  it('STAGE-12: what is stopped is received by nobody', () => {
    const stopped = (source: 'camera' | 'microphone'): DomainEvent => ({
      type: 'SiteMediaStopped',
      siteId: EAST_1,
      source,
      byName: moderator.name,
      by: moderator.id,
      at: START,
    });
    expect(received(chair, ...speaking, stopped('microphone'))).toStrictEqual([`${SPEAKER} camera 2`]);
    expect(received(chair, ...speaking, stopped('microphone'), stopped('camera'))).toStrictEqual([]);
  });
});
