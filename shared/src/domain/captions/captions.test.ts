import { describe, expect, it } from 'vitest';
import {
  captioner,
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { CaptionId, HandId } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import { respondentView } from '../../views/respondent.ts';
import { SYSTEM_ACTOR } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { decideCaptions } from './decide.ts';

const idOf = (number: number) => `cap_${String(number).padStart(6, '0')}` as CaptionId;
const written = (number: number, text = `Dòng ${number}`): DomainEvent => ({
  type: 'CaptionWritten',
  captionId: idOf(number),
  text,
  by: captioner.name,
  at: START,
});
const handId = 'hand_000001' as HandId;
const speaking: readonly DomainEvent[] = [
  { type: 'HandRaised', handId, siteId: EAST_1, kind: 'comment', at: START },
  { type: 'HandInvited', handId, by: chair.id, at: START },
  { type: 'TurnBegan', handId, siteId: EAST_1, deadline: START + 180_000, at: START },
];
const write = { type: 'WriteCaption', captionId: idOf(1), text: 'Kính thưa các đồng chí' } as const;
const onDuty: DomainEvent = { type: 'CaptionDutyTaken', by: captioner.name, at: NOW };
const other = { ...captioner, name: 'Thu Hà' };
const correct = { type: 'CorrectCaption', captionId: idOf(1), text: 'Kính thưa các đại biểu' } as const;

describe('captions', () => {
  it('CAP-1: the captioner writes a line, in a session only; it names who has the floor', () => {
    const by = { by: captioner.name, at: NOW };
    for (const events of [openConference, liveConference]) {
      given(events)
        .when(write, captioner)
        .thenHappens(onDuty, { type: 'CaptionWritten', captionId: write.captionId, text: write.text, ...by });
    }
    given([...liveConference, ...speaking])
      .when(write, captioner)
      .thenHappens(onDuty, {
        type: 'CaptionWritten',
        captionId: write.captionId,
        text: write.text,
        siteId: EAST_1,
        ...by,
      });
    given([...liveConference, written(1)])
      .when(write, captioner)
      .thenRejected('CAPTION_EXISTS');
    given(closedConference).when(write, captioner).thenRejected('WRONG_PHASE');
    for (const actor of [chair, moderator, siteActor(EAST_1)])
      given(liveConference).when(write, actor).thenRejected('FORBIDDEN');
  });

  it('CAP-1, VIEW-32: every screen shows the last three lines, each with who speaks', () => {
    const bySite = { ...written(4, 'Thưa hội nghị'), siteId: EAST_1 } as DomainEvent;
    const state = stateAfter([...liveConference, written(1), written(2), written(3), bySite]);
    const source = { state, tallies: {}, supports: {}, presence: {} };
    for (const view of [hallView, phoneView, respondentView, controlView]) {
      expect(view(source).captions).toEqual({
        [idOf(2)]: { number: 2, text: 'Dòng 2' },
        [idOf(3)]: { number: 3, text: 'Dòng 3' },
        [idOf(4)]: { number: 4, text: 'Thưa hội nghị', siteName: 'Xã Đông Một' },
      });
    }
  });

  it('CAP-2: one of the last eight lines is corrected in its place, an earlier one is not', () => {
    given([...liveConference, written(1)])
      .when(correct, captioner)
      .thenHappens({
        type: 'CaptionCorrected',
        captionId: correct.captionId,
        text: correct.text,
        by: captioner.name,
        at: NOW,
      });
    given([...liveConference, written(1, correct.text)])
      .when(correct, captioner)
      .thenNothingHappens();
    const nine = Array.from({ length: 9 }, (_, index) => written(index + 1));
    given([...liveConference, ...nine])
      .when(correct, captioner)
      .thenRejected('CAPTION_PAST', { last: 8, minutes: 5 });
    const corrected: DomainEvent = { ...correct, type: 'CaptionCorrected', by: captioner.name, at: NOW };
    const { last, count } = stateAfter([...liveConference, written(1), written(2), corrected]).captions;
    expect(count).toBe(2);
    expect(last[idOf(1)]).toEqual({ id: idOf(1), number: 1, text: correct.text, at: START });
  });

  it('CAP-3: nothing is written while the recording is paused for secret business', () => {
    const secret: readonly DomainEvent[] = [
      { type: 'RecordingStarted', by: chair.name, at: START },
      { type: 'RecordingPaused', by: chair.name, at: START },
    ];
    given([...liveConference, written(1), ...secret])
      .when({ ...write, captionId: idOf(2) }, captioner)
      .thenRejected('CAPTIONS_SECRET');
    given([...liveConference, written(1), ...secret])
      .when(correct, captioner)
      .thenRejected('CAPTIONS_SECRET');
    given([...liveConference, ...secret, { type: 'RecordingResumed', by: chair.name, at: START }])
      .when(write, captioner)
      .thenHappens(onDuty, {
        type: 'CaptionWritten',
        captionId: write.captionId,
        text: write.text,
        by: captioner.name,
        at: NOW,
      });
  });

  it('CAP-4: screens show no line any more once the session has ended', () => {
    const state = stateAfter([...liveConference, written(1), { type: 'ConferenceClosed', at: START }]);
    expect(hallView({ state, tallies: {}, supports: {}, presence: {} }).captions).toBeUndefined();
  });

  it('CAP-2: a line is corrected within five minutes', () => {
    const early: DomainEvent = { ...written(1), at: NOW - 300_001 } as DomainEvent;
    given([...liveConference, early])
      .when(correct, captioner)
      .thenRejected('CAPTION_PAST', { last: 8, minutes: 5 });
  });

  it('CAP-6: one captioner writes; another one takes over, and gives way', () => {
    const mine: DomainEvent = { ...onDuty, at: START } as DomainEvent;
    given([...liveConference, mine])
      .when(write, other)
      .thenRejected('CAPTION_DUTY', { name: captioner.name });
    const take = { type: 'TakeCaptionDuty' } as const;
    const leave = { type: 'LeaveCaptionDuty' } as const;
    const taken: DomainEvent = { type: 'CaptionDutyTaken', by: other.name, at: NOW };
    given([...liveConference, mine])
      .when(take, other)
      .thenHappens(taken);
    given([...liveConference, mine])
      .when(take, captioner)
      .thenNothingHappens();
    given([...liveConference, mine])
      .when(leave, other)
      .thenNothingHappens();
    given([...liveConference, taken])
      .when(leave, other)
      .thenHappens({ type: 'CaptionDutyLeft', by: other.name, at: NOW });
    const source = { state: stateAfter([...liveConference, mine, taken]), tallies: {}, supports: {}, presence: {} };
    expect(hallView(source).captionsBy).toBe(other.name);
    // A correction is nobody's turn.
    given([...liveConference, mine, { ...written(1), at: NOW } as DomainEvent])
      .when(correct, other)
      .thenHappens({ ...correct, type: 'CaptionCorrected', by: other.name, at: NOW });
  });

  it('CAP-8: a recogniser writes what it heard, and is silent while a captioner is on duty', () => {
    const recognise = {
      type: 'RecogniseCaption',
      captionId: idOf(1),
      text: 'kính thưa',
      siteId: EAST_1,
      saidAt: START,
    } as const;
    const { type: _, ...heard } = recognise;
    const line: DomainEvent = { type: 'CaptionWritten', ...heard, machine: true, by: SYSTEM_ACTOR.name, at: NOW };
    given(liveConference).when(recognise, SYSTEM_ACTOR).thenHappens(line);
    given(liveConference).when(recognise, captioner).thenRejected('FORBIDDEN');
    const mine = (at: number): DomainEvent => ({ type: 'CaptionDutyTaken', by: captioner.name, at });
    given([...liveConference, mine(NOW - 119_999)])
      .when(recognise, SYSTEM_ACTOR)
      .thenRejected('CAPTION_DUTY', { name: captioner.name });
    given([...liveConference, mine(NOW - 120_000)])
      .when(recognise, SYSTEM_ACTOR)
      .thenHappens(line);
    const source = { state: stateAfter([...liveConference, line]), tallies: {}, supports: {}, presence: {} };
    expect(hallView(source).captions?.[idOf(1)]).toEqual({
      number: 1,
      text: 'kính thưa',
      siteName: 'Xã Đông Một',
      machine: true,
    });
  });

  it('CAP-9: a conference holds 20,000 lines', () => {
    const state = stateAfter(liveConference);
    const at = (count: number) =>
      decideCaptions(write, { ...state, captions: { ...state.captions, count } }, { actor: captioner, at: NOW });
    expect(at(19_999).ok).toBe(true);
    expect(at(20_000)).toEqual({ ok: false, error: { code: 'CAPTIONS_FULL', facts: { most: 20_000 } } });
  });
});
