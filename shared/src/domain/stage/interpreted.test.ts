import { describe, expect, it } from 'vitest';
import {
  captioner,
  chair,
  delegateOf,
  EAST_1,
  interpreter,
  liveConference,
  NOW,
  organiser,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, BoothId, HandId, LanguageId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { canProduce, slotKey } from './places.ts';
import { listReceived, type PageWatching, stagePolicy } from './policy.ts';

const KHMER = 'lang_khmer1' as LanguageId;
const ENGLISH = 'lang_english' as LanguageId;
const SIGNED = 'lang_signed' as LanguageId;
const HAND = 'hand_000001' as HandId;
const observer: Actor = { id: 'observer' as ActorId, role: 'observer', name: 'Quan sát viên' };
const by = { by: organiser.name, at: START };
const languages: readonly DomainEvent[] = [
  { type: 'LanguageAdded', language: { id: KHMER, name: 'Tiếng Khmer', signed: false }, ...by },
  { type: 'LanguageAdded', language: { id: ENGLISH, name: 'Tiếng Anh', signed: false }, ...by },
  { type: 'LanguageAdded', language: { id: SIGNED, name: 'Ngôn ngữ ký hiệu', signed: true }, ...by },
];
const speaking: readonly DomainEvent[] = [
  { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'question', at: START },
  { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: NOW, at: START },
];
const phonesMay: DomainEvent = { type: 'PhoneSoundSet', allowed: true, ...by };
const onAir = (languageId: LanguageId): DomainEvent => ({
  type: 'InterpreterWentOnAir',
  languageId,
  boothId: 'booth_000001' as BoothId,
  ...by,
});
const chosen: DomainEvent = { type: 'LanguageChosen', siteId: WEST_1, languageId: KHMER, ...by };

function received(actor: Actor, watching: PageWatching, ...events: readonly DomainEvent[]): readonly string[] {
  const policy = stagePolicy(stateAfter([...liveConference, ...languages, ...events]));
  return listReceived(policy, actor, watching).map(({ slot, source }) => `${slotKey(slot)} ${source}`);
}

const KHMER_VOICE = `language:${KHMER} microphone`;
const SIGNER = `language:${SIGNED} camera`;

describe('interpreters on the stage', () => {
  it('STAGE-24: an interpreter sends what its language is made of while it is on air, and nothing else', () => {
    const state = (...events: readonly DomainEvent[]) => stateAfter([...liveConference, ...languages, ...events]);
    const may = (source: 'camera' | 'microphone', actor: Actor, ...events: readonly DomainEvent[]) =>
      canProduce(state(...events), actor, source).ok;
    const signer = { ...interpreter, id: `interpreter:${SIGNED}` as ActorId };
    expect(may('microphone', interpreter)).toBe(false);
    expect(may('microphone', interpreter, onAir(KHMER))).toBe(true);
    expect(may('camera', interpreter, onAir(KHMER))).toBe(false);
    expect(may('microphone', interpreter, onAir(ENGLISH))).toBe(false);
    expect(may('camera', signer, onAir(SIGNED))).toBe(true);
    expect(may('microphone', signer, onAir(SIGNED))).toBe(false);
    expect(may('microphone', interpreter, onAir(KHMER), { type: 'ConferenceClosed', at: START })).toBe(false);
  });

  it('STAGE-25: a language is received where it was chosen: by a hall in the log, by others on their page', () => {
    const both = [onAir(KHMER), onAir(ENGLISH)];
    expect(received(siteActor(WEST_1), {}, ...both, chosen)).toContain(KHMER_VOICE);
    expect(received(siteActor(WEST_1), {}, ...both, chosen)).toContain('chair microphone');
    expect(received(siteActor(EAST_1), { voice: KHMER }, ...both, chosen)).not.toContain(KHMER_VOICE);
    expect(received(observer, { voice: KHMER }, ...both)).toContain(KHMER_VOICE);
    for (const actor of [observer, chair, captioner, interpreter]) {
      expect(received(actor, {}, ...both).filter((key) => key.startsWith('language'))).toEqual([]);
    }
    expect(received(siteActor(WEST_1), {}, chosen)).not.toContain(KHMER_VOICE);
  });

  it('STAGE-26: an interpreter hears another language instead of the floor, and never its own', () => {
    const relay = received(interpreter, { voice: ENGLISH }, onAir(ENGLISH), onAir(KHMER));
    expect(relay).toEqual(['chair camera', `language:${ENGLISH} microphone`]);
    expect(received(interpreter, { voice: ENGLISH }, onAir(KHMER))).toEqual(['chair camera', 'chair microphone']);
    expect(received(interpreter, { voice: KHMER }, onAir(KHMER))).toEqual(['chair camera', 'chair microphone']);
  });

  it('STAGE-27: a signer is seen by the screens that show it, also beside one picture alone', () => {
    expect(received(siteActor(WEST_1), { signer: SIGNED }, onAir(SIGNED))).toContain(SIGNER);
    expect(received(siteActor(WEST_1), {}, onAir(SIGNED))).not.toContain(SIGNER);
    const plain = received(siteActor(WEST_1), { signer: SIGNED, showsOne: true }, ...speaking, onAir(SIGNED));
    expect(plain.filter((key) => key.endsWith('camera'))).toEqual([`speaker:${EAST_1} camera`, SIGNER]);
  });

  it('STAGE-28: a phone receives one voice: of the floor, else of the chair, or the language in its place', () => {
    const phone = delegateOf(WEST_1);
    expect(received(phone, {})).toEqual([]);
    expect(received(phone, {}, phonesMay)).toEqual(['chair microphone']);
    expect(received(phone, {}, phonesMay, ...speaking)).toEqual([`speaker:${EAST_1} microphone`]);
    expect(received(phone, { voice: KHMER }, phonesMay, ...speaking, onAir(KHMER))).toEqual([KHMER_VOICE]);
    expect(received(phone, { voice: KHMER }, phonesMay)).toEqual(['chair microphone']);
    expect(received(phone, { signer: SIGNED }, phonesMay, onAir(SIGNED))).toEqual(['chair microphone']);
  });
});
