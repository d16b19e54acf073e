import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  draftConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  START,
  siteActor,
  stateAfter,
  system,
} from '../../../../tests/testkit/given.ts';
import type { RecordedPartId } from '../../kernel/ids.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import { respondentView } from '../../views/respondent.ts';
import type { DomainEvent } from '../events.ts';
import { listRecorded } from '../stage/recorded.ts';
import { isRecorded, type RecordedPart } from './state.ts';

const byChair = { by: chair.name, at: START };
const started: DomainEvent = { type: 'RecordingStarted', ...byChair };
const paused: DomainEvent = { type: 'RecordingPaused', ...byChair };
const closed: DomainEvent = { type: 'ConferenceClosed', at: START };
const partId = 'rec_000001' as RecordedPartId;
const part: RecordedPart = {
  id: partId,
  siteId: EAST_1,
  startedAt: START,
  durationMs: 60_000,
  files: { main: { format: 'webm', bytes: 1_000, offsetMs: 0, durationMs: 60_000, picture: true } },
};
const filed: DomainEvent = { type: 'RecordedPartFiled', part, at: START };

function marksAfter(...events: readonly DomainEvent[]) {
  const source = { state: stateAfter(events), tallies: {}, supports: {}, presence: {} };
  return [hallView, phoneView, respondentView].map((view) => view(source).conference.recording);
}

describe('recording', () => {
  it('REC-1: the chair and moderators start, pause, resume and stop it, in a session only', () => {
    for (const actor of [chair, moderator]) {
      given(openConference)
        .when({ type: 'StartRecording' }, actor)
        .thenHappens({ type: 'RecordingStarted', by: actor.name, at: NOW });
      given([...liveConference, started])
        .when({ type: 'PauseRecording' }, actor)
        .thenHappens({ type: 'RecordingPaused', by: actor.name, at: NOW });
      given([...liveConference, started, paused])
        .when({ type: 'ResumeRecording' }, actor)
        .thenHappens({ type: 'RecordingResumed', by: actor.name, at: NOW });
      given([...liveConference, started])
        .when({ type: 'StopRecording' }, actor)
        .thenHappens({ type: 'RecordingStopped', by: actor.name, at: NOW });
    }
    given([...liveConference, started])
      .when({ type: 'StartRecording' }, chair)
      .thenRejected('RECORDING_RUNS');
    for (const type of ['PauseRecording', 'ResumeRecording', 'StopRecording'] as const)
      given(liveConference).when({ type }, chair).thenRejected('RECORDING_IDLE');
    given([...liveConference, started, paused])
      .when({ type: 'PauseRecording' }, moderator)
      .thenNothingHappens();
    given(draftConference).when({ type: 'StartRecording' }, chair).thenRejected('WRONG_PHASE');
    given(closedConference).when({ type: 'StartRecording' }, chair).thenRejected('WRONG_PHASE');
    given(liveConference).when({ type: 'StartRecording' }, siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('REC-1: it begins with the session where the conference says so, and always ends with it', () => {
    const rule: DomainEvent = { type: 'RecordingRuleSet', rule: { automatic: true, viewers: 'desk' }, ...byChair };
    const live: DomainEvent = { type: 'ConferenceWentLive', at: NOW };
    given(openConference)
      .when({ type: 'SetRecordingRule', automatic: true, viewers: 'desk' }, organiser)
      .thenHappens({
        type: 'RecordingRuleSet',
        rule: { automatic: true, viewers: 'desk' },
        by: organiser.name,
        at: NOW,
      });
    expect(stateAfter([...openConference, live]).recording.run).toBeUndefined();
    expect(stateAfter([...openConference, rule, live]).recording.run).toEqual({ startedAt: NOW });
    // One that somebody started before keeps its start.
    expect(stateAfter([...openConference, rule, started, live]).recording.run).toEqual({
      startedAt: START,
      by: chair.name,
    });
    expect(stateAfter([...liveConference, started, closed]).recording.run).toBeUndefined();
  });

  it('REC-2, VIEW-31: every audience sees whether it is recorded, paused, or will be', () => {
    const rule: DomainEvent = { type: 'RecordingRuleSet', rule: { automatic: true, viewers: 'desk' }, ...byChair };
    expect(marksAfter(...liveConference)).toEqual([undefined, undefined, undefined]);
    expect(marksAfter(...openConference, rule)).toEqual(['planned', 'planned', 'planned']);
    expect(marksAfter(...liveConference, started)).toEqual(['on', 'on', 'on']);
    expect(marksAfter(...liveConference, started, paused)).toEqual(['paused', 'paused', 'paused']);
    expect(marksAfter(...liveConference, rule, started, closed)).toEqual([undefined, undefined, undefined]);
  });

  it('REC-3: nothing is recorded while it is paused', () => {
    const resumed: DomainEvent = { type: 'RecordingResumed', ...byChair };
    const recordedAfter = (...events: readonly DomainEvent[]) =>
      isRecorded(stateAfter([...liveConference, ...events]).recording);
    expect([recordedAfter(), recordedAfter(started), recordedAfter(started, paused)]).toEqual([false, true, false]);
    expect(recordedAfter(started, paused, resumed)).toBe(true);
  });

  it('REC-4: a part is filed once, by the server alone, also after the close', () => {
    const file = { type: 'FileRecordedPart', part } as const;
    given([...liveConference, started])
      .when(file, system)
      .thenHappens({ ...filed, at: NOW });
    given([...closedConference])
      .when(file, system)
      .thenHappens({ ...filed, at: NOW });
    given([...liveConference, filed])
      .when(file, system)
      .thenNothingHappens();
    given(liveConference).when(file, chair).thenRejected('FORBIDDEN');
  });

  it('REC-4: the recorder receives who has the floor and the chair, and nobody else', () => {
    const names = (...args: Parameters<typeof listRecorded>) =>
      listRecorded(...args).map(({ slot, source, spatialLayer }) => [slot.kind, source, spatialLayer]);
    expect(names({ kind: 'chair' })).toEqual([
      ['chair', 'camera', 2],
      ['chair', 'microphone', 0],
    ]);
    expect(names({ kind: 'speaker', siteId: EAST_1 })).toEqual([
      ['speaker', 'camera', 2],
      ['speaker', 'microphone', 0],
      ['chair', 'camera', 1],
      ['chair', 'microphone', 0],
    ]);
  });

  it('REC-5: the server ends what cannot go on and says why, and names what was lost', () => {
    const halt = { type: 'HaltRecording', reason: 'noSpace' } as const;
    const halted: DomainEvent = { type: 'RecordingHalted', reason: 'noSpace', at: NOW };
    given([...liveConference, started])
      .when(halt, system)
      .thenHappens(halted);
    given(liveConference).when(halt, system).thenRejected('RECORDING_IDLE');
    const { recording } = stateAfter([...liveConference, started, halted]);
    expect(recording).toMatchObject({ halted: { reason: 'noSpace', at: NOW } });
    expect(recording.run).toBeUndefined();
    expect(stateAfter([...liveConference, started, halted, started]).recording.halted).toBeUndefined();
    const gap = { from: START, to: START + 900, cause: 'recorder' } as const;
    given(liveConference)
      .when({ type: 'ReportRecordingGap', gap }, system)
      .thenHappens({ type: 'RecordingGapped', gap, at: NOW });
    given(liveConference)
      .when({ type: 'ReportRecordingGap', gap: { ...gap, to: START } }, system)
      .thenNothingHappens();
  });

  it('REC-6: everybody hears that something can be played only where the conference lets everybody', () => {
    const rule: DomainEvent = {
      type: 'RecordingRuleSet',
      rule: { automatic: false, viewers: 'everybody' },
      ...byChair,
    };
    const playback = (...events: readonly DomainEvent[]) =>
      hallView({ state: stateAfter([...liveConference, ...events]), tallies: {}, supports: {}, presence: {} })
        .conference.playback;
    expect([playback(filed), playback(rule), playback(rule, filed)]).toEqual([undefined, undefined, true]);
  });

  it('REC-7: the chair or the organiser deletes a part, which stays in the index', () => {
    const remove = { type: 'DeleteRecordedPart', partId } as const;
    for (const actor of [chair, organiser]) {
      given([...closedConference, filed])
        .when(remove, actor)
        .thenHappens({ type: 'RecordedPartDeleted', partId, by: actor.name, at: NOW });
    }
    given([...liveConference, filed])
      .when(remove, moderator)
      .thenRejected('FORBIDDEN');
    given(liveConference).when(remove, chair).thenRejected('RECORDED_PART_UNKNOWN');
    const deleted: DomainEvent = { type: 'RecordedPartDeleted', partId, ...byChair };
    given([...liveConference, filed, deleted])
      .when(remove, chair)
      .thenNothingHappens();
    expect(stateAfter([...liveConference, filed, deleted]).recording.parts[partId]).toEqual({
      ...part,
      deleted: byChair,
    });
  });

  it('REC-8: the chair or the organiser says for how long parts are kept, and may take that back', () => {
    const set: DomainEvent = { type: 'RecordingRetentionSet', keepDays: 30, ...byChair };
    for (const actor of [chair, organiser]) {
      given(closedConference)
        .when({ type: 'SetRecordingRetention', keepDays: 30 }, actor)
        .thenHappens({ type: 'RecordingRetentionSet', keepDays: 30, by: actor.name, at: NOW });
    }
    given([...liveConference, set])
      .when({ type: 'SetRecordingRetention', keepDays: 30 }, chair)
      .thenNothingHappens();
    given([...liveConference, set])
      .when({ type: 'SetRecordingRetention', keepDays: 'always' }, chair)
      .thenHappens({ type: 'RecordingRetentionSet', by: chair.name, at: NOW });
    // Who may not delete a part does not decide what is deleted.
    given(liveConference).when({ type: 'SetRecordingRetention', keepDays: 30 }, moderator).thenRejected('FORBIDDEN');
  });

  it('REC-8: the server deletes what has been kept long enough after its end, and nothing else', () => {
    const day = 86_400_000;
    const expire = { type: 'ExpireRecordedParts', until: NOW + day } as const;
    const set: DomainEvent = { type: 'RecordingRetentionSet', keepDays: 30, ...byChair };
    const endingAt = (name: string, at: number): DomainEvent => ({
      type: 'RecordedPartFiled',
      part: { ...part, id: name as RecordedPartId, startedAt: at - part.durationMs },
      at: START,
    });
    const [due, early] = [endingAt('rec_due', NOW - 30 * day), endingAt('rec_early', NOW - 30 * day + 1)];
    const expired: DomainEvent = {
      type: 'RecordedPartsExpired',
      partIds: ['rec_due' as RecordedPartId],
      keepDays: 30,
      at: NOW,
    };
    given([...closedConference, due, early, set])
      .when(expire, system)
      .thenHappens(expired);
    given([...closedConference, due, early])
      .when(expire, system)
      .thenNothingHappens();
    given([...closedConference, due, early, set, expired])
      .when(expire, system)
      .thenNothingHappens();
    given([...closedConference, due, set])
      .when(expire, chair)
      .thenRejected('FORBIDDEN');
    // The conference's time is ahead of what the clock says.
    given([...closedConference, due, set])
      .when({ ...expire, until: NOW - 1 }, system)
      .thenNothingHappens();
    const { parts } = stateAfter([...closedConference, due, early, set, expired]).recording;
    expect(Object.values(parts).map(({ id, deleted }) => [id, deleted])).toEqual([
      ['rec_due', { keptDays: 30, at: NOW }],
      ['rec_early', undefined],
    ]);
  });
});
