import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  draftConference,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  START,
  stateAfter,
  system,
} from '../../../../tests/testkit/given.ts';
import { hallView } from '../../views/hall.ts';
import type { DomainEvent } from '../events.ts';
import { isStreamed } from './state.ts';

const byChair = { by: chair.name, at: START };
const allowed: DomainEvent = { type: 'StreamRuleSet', isPublic: true, ...byChair };
const started: DomainEvent = { type: 'StreamStarted', ...byChair };
const paused: DomainEvent = { type: 'StreamPaused', ...byChair };
const resumed: DomainEvent = { type: 'StreamResumed', ...byChair };

function streamingAfter(...events: readonly DomainEvent[]) {
  return stateAfter([...liveConference, allowed, ...events]).streaming;
}

function markAfter(...events: readonly DomainEvent[]) {
  const state = stateAfter([...liveConference, allowed, ...events]);
  return hallView({ state, tallies: {}, supports: {}, presence: {} }).conference.stream;
}

describe('streaming', () => {
  it('STREAM-1: the organiser or the chair allows it, and the desk starts and stops it while there is a session', () => {
    for (const actor of [chair, organiser]) {
      given(openConference)
        .when({ type: 'SetStreamRule', isPublic: true }, actor)
        .thenHappens({ type: 'StreamRuleSet', isPublic: true, by: actor.name, at: NOW });
    }
    given(openConference).when({ type: 'SetStreamRule', isPublic: true }, moderator).thenRejected('FORBIDDEN');
    given([...openConference, allowed])
      .when({ type: 'SetStreamRule', isPublic: true }, chair)
      .thenNothingHappens();
    given(liveConference).when({ type: 'StartStream' }, chair).thenRejected('STREAM_NOT_PUBLIC');
    for (const actor of [chair, moderator]) {
      given([...liveConference, allowed])
        .when({ type: 'StartStream' }, actor)
        .thenHappens({ type: 'StreamStarted', by: actor.name, at: NOW });
    }
    given([...liveConference, allowed])
      .when({ type: 'StartStream' }, organiser)
      .thenRejected('FORBIDDEN');
    given([...draftConference, allowed])
      .when({ type: 'StartStream' }, chair)
      .thenRejected('WRONG_PHASE');
    given([...closedConference, allowed])
      .when({ type: 'StartStream' }, chair)
      .thenRejected('WRONG_PHASE');
    given([...liveConference, allowed, started])
      .when({ type: 'StartStream' }, chair)
      .thenRejected('STREAM_RUNS');
    given([...liveConference, allowed, started])
      .when({ type: 'StopStream' }, moderator)
      .thenHappens({ type: 'StreamStopped', by: moderator.name, at: NOW });
    for (const type of ['StopStream', 'PauseStream', 'ResumeStream'] as const) {
      given([...liveConference, allowed])
        .when({ type }, chair)
        .thenRejected('STREAM_IDLE');
    }
  });

  it('STREAM-1: it ends with the session, and where the public may not watch any more', () => {
    const closed: DomainEvent = { type: 'ConferenceClosed', at: START };
    const withdrawn: DomainEvent = { type: 'StreamRuleSet', isPublic: false, ...byChair };
    const stopped: DomainEvent = { type: 'StreamStopped', ...byChair };
    for (const end of [closed, withdrawn, stopped]) expect(streamingAfter(started, end).run).toBeUndefined();
    expect(streamingAfter(started, withdrawn).isPublic).toBe(false);
  });

  it('STREAM-2: every screen says that the public watches, also where that is paused', () => {
    expect([markAfter(), markAfter(started), markAfter(started, paused)]).toEqual([undefined, 'on', 'paused']);
  });

  it('STREAM-3: it pauses by itself with the recording, and goes on by an act of its own', () => {
    const pause = { type: 'PauseStream' } as const;
    given([...liveConference, allowed, started])
      .when(pause, chair)
      .thenHappens({ ...paused, by: chair.name, at: NOW });
    given([...liveConference, allowed, started, paused])
      .when(pause, chair)
      .thenNothingHappens();
    given([...liveConference, allowed, started, paused])
      .when({ type: 'ResumeStream' }, chair)
      .thenHappens({ ...resumed, by: chair.name, at: NOW });
    const recording: DomainEvent = { type: 'RecordingStarted', ...byChair };
    const secret: DomainEvent = { type: 'RecordingPaused', ...byChair };
    const open: DomainEvent = { type: 'RecordingResumed', ...byChair };
    expect(isStreamed(streamingAfter(started, recording, secret))).toBe(false);
    expect(isStreamed(streamingAfter(started, recording, secret, open))).toBe(false);
    expect(isStreamed(streamingAfter(started, recording, secret, open, resumed))).toBe(true);
    expect(streamingAfter(recording, secret).run).toBeUndefined();
  });

  it('STREAM-4: the server ends what cannot go on and says why', () => {
    const halt = { type: 'HaltStream', reason: 'noFfmpeg' } as const;
    const halted: DomainEvent = { type: 'StreamHalted', reason: 'noFfmpeg', at: NOW };
    given([...liveConference, allowed, started])
      .when(halt, system)
      .thenHappens(halted);
    given([...liveConference, allowed])
      .when(halt, system)
      .thenRejected('STREAM_IDLE');
    expect(streamingAfter(started, halted)).toEqual({ isPublic: true, halted: { reason: 'noFfmpeg', at: NOW } });
    expect(streamingAfter(started, halted, started).halted).toBeUndefined();
  });
});
