import { describe, expect, it } from 'vitest';
import { unitActor } from '../../../../tests/support/aiming.ts';
import { asked, ONE, PROPOSAL } from '../../../../tests/support/questionEvents.ts';
import {
  chair,
  closedConference,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  START,
  secretary,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { CommitmentId, DocumentId, ProgressId, RespondentId } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { selfView } from '../../views/self.ts';
import type { DomainEvent } from '../events.ts';
import { countCommitments, daysBetween, isDueSoon, isLate } from './due.ts';
import { type Commitment, type CommitmentRecord, progressFiles } from './state.ts';

const ID = 'com_000001' as CommitmentId;
const REPORT = 'prog_000001' as ProgressId;
const UNIT = 'unit_000001' as RespondentId;
const by = { by: secretary.id, byName: secretary.name, at: START } as const;
const unit: DomainEvent = { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START };
const record: CommitmentRecord = {
  id: ID,
  text: 'Lắp đặt thiết bị',
  owner: { kind: 'site', siteId: EAST_1, name: 'Xã Đông Một' },
  dueDate: '2026-06-30',
  target: { number: 10, unit: 'bộ' },
  source: { kind: 'byHand' },
  madeAt: START,
};
const made = (change: Partial<CommitmentRecord> = {}): DomainEvent => ({
  type: 'CommitmentMade',
  commitment: { ...record, ...change },
  by: secretary.id,
  byName: secretary.name,
});
const make = {
  type: 'MakeCommitment',
  commitmentId: ID,
  text: record.text,
  owner: { kind: 'site', siteId: EAST_1 },
  dueDate: '2026-06-30',
  target: { number: 10, unit: 'bộ' },
} as const;
const report = {
  type: 'ReportProgress',
  commitmentId: ID,
  progressId: REPORT,
  text: 'Đã lắp 4 bộ',
  figure: 4,
  finished: false,
} as const;
const complete = { type: 'CompleteCommitment', commitmentId: ID, result: 'Đủ 10 bộ' } as const;
const giveUp = { type: 'GiveUpCommitment', commitmentId: ID, words: 'Đã có nguồn khác' } as const;
const reopen = { type: 'ReopenCommitment', commitmentId: ID } as const;

describe('commitments', () => {
  it('COM-1: who follows up makes one by hand, changes it, marks it done and opens it again', () => {
    given(liveConference)
      .when(make, secretary)
      .thenHappens({
        type: 'CommitmentMade',
        commitment: { ...record, madeAt: NOW },
        by: secretary.id,
        byName: secretary.name,
      });
    given(liveConference, made()).when(make, moderator).thenRejected('COMMITMENT_EXISTS');
    given(liveConference).when(make, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    const change = { ...make, type: 'ChangeCommitment', dueDate: '2026-09-30' } as const;
    const changed = given(closedConference, made()).when(change, moderator).state().commitments[ID];
    expect(changed).toMatchObject({ dueDate: '2026-09-30', earlier: { '1': { dueDate: '2026-06-30', until: NOW } } });
    given(liveConference, made())
      .when({ ...make, type: 'ChangeCommitment' }, chair)
      .thenNothingHappens();
    const done = given(closedConference, made()).when(complete, moderator).state().commitments[ID];
    expect(done).toMatchObject({ state: 'done', doneAt: NOW, result: 'Đủ 10 bộ' });
    const completed: DomainEvent = { type: 'CommitmentCompleted', commitmentId: ID, ...by };
    given(liveConference, made(), completed).when(complete, chair).thenRejected('COMMITMENT_STATE', { state: 'done' });
    const again = given(liveConference, made(), completed).when(reopen, chair).state().commitments[ID];
    expect(again).toStrictEqual(stateAfter([...liveConference, made()]).commitments[ID]);
    given(liveConference, made()).when(reopen, chair).thenRejected('COMMITMENT_STATE', { state: 'open' });
    given(liveConference).when(complete, chair).thenRejected('COMMITMENT_UNKNOWN');
  });

  it('COM-1: one that is given up says why, and is neither changed nor reported on', () => {
    const given1 = given(liveConference, made()).when(giveUp, secretary).state().commitments[ID];
    expect(given1).toMatchObject({ state: 'givenUp', givenUp: { words: 'Đã có nguồn khác', byName: secretary.name } });
    const gone: DomainEvent = { type: 'CommitmentGivenUp', commitmentId: ID, words: 'Thôi', ...by };
    given(liveConference, made(), gone)
      .when({ ...make, type: 'ChangeCommitment' }, chair)
      .thenRejected('COMMITMENT_STATE');
    given(liveConference, made(), gone).when(report, siteActor(EAST_1)).thenRejected('COMMITMENT_STATE');
  });

  it('COM-2: an owner keeps the name of its time, and is shown by its present one', () => {
    const renamed: DomainEvent = {
      type: 'SiteChanged',
      site: { id: EAST_1, name: 'Xã Đông Nhất', level: 3, parentId: 'DD' as never, expected: 20 },
      at: START,
    } as DomainEvent;
    const state = stateAfter([...liveConference, made(), renamed]);
    expect(state.commitments[ID]?.owner.name).toBe('Xã Đông Một');
    const view = controlView({ state, tallies: {}, supports: {}, presence: {} });
    expect(view.commitments[ID]?.owner.name).toBe('Xã Đông Nhất');
  });

  it('COM-3: a site reports on its own commitments only, a unit on those of the unit, also by its name', () => {
    const reported = given(closedConference, made()).when(report, siteActor(EAST_1)).state().commitments[ID];
    expect(reported?.progress[REPORT]).toMatchObject({ text: 'Đã lắp 4 bộ', figure: 4, byName: EAST_1, at: NOW });
    given(closedConference, made()).when(report, siteActor(EAST_2)).thenRejected('COMMITMENT_NOT_YOURS');
    given(closedConference, unit, made()).when(report, unitActor(UNIT)).thenRejected('COMMITMENT_NOT_YOURS');
    for (const owner of [
      { kind: 'unit', respondentId: UNIT, name: 'Sở Nội vụ' },
      { kind: 'named', name: 'sở nội vụ' },
    ] as const) {
      const after = given(closedConference, unit, made({ owner })).when(report, unitActor(UNIT)).state();
      expect(Object.keys(after.commitments[ID]?.progress ?? {})).toStrictEqual([REPORT]);
    }
    expect(given(closedConference, made()).when(report, secretary).state().commitments[ID]?.progress).toHaveProperty(
      REPORT,
    );
  });

  it('COM-3: an operator sees what its own site has to do, and no other site does', () => {
    const state = stateAfter([...closedConference, made()]);
    const source = { state, tallies: {}, supports: {}, presence: {} };
    expect(selfView(source, siteActor(EAST_1), {}).commitments).toHaveProperty(ID);
    expect(selfView(source, siteActor(EAST_2), {}).commitments).toStrictEqual({});
  });

  it('COM-4: an owner says that it is done, and it stays open until who follows up confirms that', () => {
    const { commitments } = given(closedConference, made())
      .when({ ...report, finished: true }, siteActor(EAST_1))
      .state();
    expect(commitments[ID]).toMatchObject({ state: 'open', progress: { [REPORT]: { finished: true } } });
    const told: DomainEvent = {
      type: 'ProgressReported',
      commitmentId: ID,
      progress: { id: REPORT, text: 'x', ...by },
    };
    given(closedConference, made(), told).when(report, siteActor(EAST_1)).thenRejected('PROGRESS_EXISTS');
  });

  it('COM-5: late begins the day after, and coming due seven days before', () => {
    const open = { state: 'open', dueDate: '2026-06-30' } as const;
    expect([isLate(open, '2026-06-30'), isLate(open, '2026-07-01')]).toStrictEqual([false, true]);
    expect(['2026-06-22', '2026-06-23', '2026-06-30', '2026-07-01'].map((day) => isDueSoon(open, day))).toStrictEqual([
      ...[false, true, true, false],
    ]);
    expect(isLate({ ...open, state: 'done' }, '2026-07-01')).toBe(false);
    expect(isLate({ state: 'open' }, '2026-07-01')).toBe(false);
    expect(daysBetween('2027-02-27', '2027-03-02')).toBe(3);
    const all: Pick<Commitment, 'state' | 'dueDate'>[] = [open, { ...open, state: 'done' }, { state: 'givenUp' }];
    expect(countCommitments(all, '2026-07-05')).toStrictEqual({
      all: 3,
      open: 1,
      late: 1,
      dueSoon: 0,
      done: 1,
      givenUp: 1,
    });
  });

  it('COM-6: proposals of earlier versions are commitments of their questions', () => {
    const proposal = { id: PROPOSAL, questionId: ONE, text: 'Cấp thiết bị', unit: 'Sở', dueDate: '2021-03-26' };
    const history: readonly DomainEvent[] = [
      ...liveConference,
      asked(ONE),
      { type: 'ProposalMade', proposal: { ...proposal, madeAt: START } },
    ];
    const id = PROPOSAL as string as CommitmentId;
    expect(stateAfter(history).commitments[id]).toStrictEqual({
      id,
      text: 'Cấp thiết bị',
      owner: { kind: 'named', name: 'Sở' },
      dueDate: '2021-03-26',
      madeAt: START,
      source: { kind: 'question', questionId: ONE },
      state: 'open',
      progress: {},
    });
    const done: DomainEvent = { type: 'ProposalCompleted', proposalId: PROPOSAL, at: NOW };
    expect(stateAfter([...history, done]).commitments[id]).toMatchObject({ state: 'done', doneAt: NOW });
    const completed: DomainEvent = { type: 'CommitmentCompleted', commitmentId: id, ...by };
    expect(stateAfter([...history, completed]).dialogue.proposals[PROPOSAL]?.state).toBe('done');
    const again: DomainEvent = { type: 'CommitmentReopened', commitmentId: id, ...by };
    expect(stateAfter([...history, completed, again]).dialogue.proposals[PROPOSAL]?.state).toBe('open');
    const opened: DomainEvent = { type: 'ProposalReopened', proposalId: PROPOSAL, at: NOW };
    expect(stateAfter([...history, done, opened]).commitments[id]).toMatchObject({ state: 'open' });
  });

  it('COM-7: with a question that is opened again falls what was promised about it, but not what was kept', () => {
    const source = { kind: 'question', questionId: ONE } as const;
    const again: DomainEvent = { type: 'QuestionReopened', questionId: ONE, at: NOW };
    const history = [...liveConference, asked(ONE), made({ source })];
    expect(stateAfter([...history, again]).commitments[ID]).toMatchObject({
      state: 'givenUp',
      givenUp: { cause: 'question', at: NOW },
    });
    const completed: DomainEvent = { type: 'CommitmentCompleted', commitmentId: ID, ...by };
    expect(stateAfter([...history, completed, again]).commitments[ID]?.state).toBe('done');
  });

  it('COM-10: who may report adds files to a report, and no more than there is room for', () => {
    const file = { id: 'doc_000001' as DocumentId, name: 'Nghiệm thu', bytes: 4_000, sha256: 'ab', pages: 2 };
    const progressId = 'prog_000001' as ProgressId;
    const made: DomainEvent = {
      type: 'CommitmentMade',
      commitment: {
        ...{ id: 'com_file' as CommitmentId, text: 'Lắp đèn', source: { kind: 'byHand' }, madeAt: START },
        owner: { kind: 'site', siteId: EAST_1, name: 'Xã' },
      },
      ...{ by: chair.id, byName: chair.name },
    };
    const commitmentId = 'com_file' as CommitmentId;
    const said = { by: siteActor(EAST_1).id, byName: 'Xã', at: START };
    const reported: DomainEvent = {
      type: 'ProgressReported',
      commitmentId,
      progress: { id: progressId, text: 'Xong', ...said },
    };
    const attached = (number: number): DomainEvent => ({
      ...{
        type: 'ProgressFileAttached',
        commitmentId,
        progressId,
        file: { ...file, id: `doc_${number}` as DocumentId },
      },
      ...said,
    });
    const attach = { type: 'AttachProgressFile', commitmentId, progressId, file } as const;
    const conference = given(closedConference, made, reported);
    const decided = conference.when(attach, siteActor(EAST_1));
    decided.thenHappens({ ...attach, type: 'ProgressFileAttached', ...said, byName: siteActor(EAST_1).name, at: NOW });
    expect(progressFiles(decided.state().commitments)).toStrictEqual([file]);
    conference.when(attach, secretary).thenHappens({
      ...{ ...attach, type: 'ProgressFileAttached', by: secretary.id, byName: secretary.name, at: NOW },
    });
    conference.when(attach, siteActor(WEST_1)).thenRejected('COMMITMENT_NOT_YOURS');
    given(closedConference, made).when(attach, siteActor(EAST_1)).thenRejected('PROGRESS_UNKNOWN');
    const full = [1, 2, 3, 4, 5].map(attached);
    given(closedConference, made, reported, full)
      .when(attach, siteActor(EAST_1))
      .thenRejected('TOO_MANY_PROGRESS_FILES', { most: 5 });
    given(closedConference, made, reported, attached(1))
      .when({ ...attach, file: { ...file, id: 'doc_1' as DocumentId } }, secretary)
      .thenNothingHappens();
  });
});
