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
import type { DomainEvent } from '../events.ts';

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
const correct = { type: 'CorrectCaption', captionId: idOf(1), text: 'Kính thưa các đại biểu' } as const;

describe('captions', () => {
  it('CAP-1: the captioner writes a line, in a session only; it names who has the floor', () => {
    const by = { by: captioner.name, at: NOW };
    for (const events of [openConference, liveConference]) {
      given(events)
        .when(write, captioner)
        .thenHappens({ type: 'CaptionWritten', captionId: write.captionId, text: write.text, ...by });
    }
    given([...liveConference, ...speaking])
      .when(write, captioner)
      .thenHappens({ type: 'CaptionWritten', captionId: write.captionId, text: write.text, siteId: EAST_1, ...by });
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
      .thenRejected('CAPTION_PAST', { last: 8 });
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
      .thenHappens({
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
});
