import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  START,
  secretary,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { AssignmentId, CorrectionId, HandId } from '../../kernel/ids.ts';
import { plainLetterhead } from '../../kernel/letterhead.ts';
import type { ConclusionKey } from '../conclusions/state.ts';
import type { DomainEvent } from '../events.ts';
import { approvalGates } from './gates.ts';
import { MINUTES_LIMITS } from './limits.ts';
import type { BlockId } from './state.ts';

const handId = 'hand_000001' as HandId;
const correctionId = 'corr_000001' as CorrectionId;
const edit = { type: 'EditMinutesBlock', blockId: 'head:start', summary: 'Khai mạc.', basis: 3 } as const;
const details = { numbers: { minutes: '05' }, chair: { name: 'Bình' }, secretary: { name: 'Hoa' } } as const;
const approve = { type: 'ApprovePaper', paper: 'minutes', hash: 'a'.repeat(64), content: '{}' } as const;
const detailsSet: DomainEvent = { type: 'PaperDetailsSet', details, by: secretary.name, at: START };
const approved: DomainEvent = { ...approve, type: 'PaperApproved', by: chair.name, at: START };
const edited: DomainEvent = { ...edit, type: 'MinutesBlockEdited', by: secretary.name, at: START };
const requested: DomainEvent = {
  type: 'CorrectionRequested',
  correctionId,
  siteId: EAST_1,
  text: 'Sai tên.',
  at: START,
};
const turn: readonly DomainEvent[] = [
  { type: 'HandRaised', handId, siteId: EAST_1, kind: 'comment', at: START },
  { type: 'TurnBegan', handId, siteId: EAST_1, deadline: START + 60_000, at: START },
  { type: 'TurnEnded', handId, siteId: EAST_1, at: START + 10 },
];

describe('minutes', () => {
  it('MIN-1: a block is summarised, worded or left out from the session to the approval', () => {
    const { type: _, ...content } = edit;
    const happened: DomainEvent = { type: 'MinutesBlockEdited', ...content, by: secretary.name, at: NOW };
    for (const history of [liveConference, closedConference])
      given(history).when(edit, secretary).thenHappens(happened);
    given(openConference).when(edit, secretary).thenRejected('WRONG_PHASE');
    given(closedConference).when(edit, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    given(closedConference)
      .when({ ...edit, blockId: 'turn:1' }, secretary)
      .thenRejected('BLOCK_UNKNOWN');
    given(liveConference, turn)
      .when({ ...edit, blockId: 'turn:1' }, secretary)
      .state();
    given(closedConference, approved).when(edit, secretary).thenRejected('PAPER_APPROVED');
    given(closedConference, edited).when(edit, moderator).thenNothingHappens();
    const cleared = given(closedConference, edited)
      .when({ ...edit, summary: undefined }, secretary)
      .state();
    expect(cleared.minutes.edits['head:start']).not.toHaveProperty('summary');
  });

  it('MIN-1: an edit of what somebody else has changed since is refused, and its block named', () => {
    given(closedConference, edited, edited)
      .when({ ...edit, summary: 'Khác.' }, chair, NOW, 1)
      .thenRejected('STALE', { about: 'block' });
    given(closedConference, edited)
      .when({ ...edit, blockId: 'head:place' }, chair, NOW, 0)
      .state();
  });

  it('MIN-2: an edit keeps the newest entry that its block rested on', () => {
    expect(stateAfter([...closedConference, edited]).minutes.edits['head:start']?.basis).toBe(3);
  });

  it('MIN-3: numbers, date, venue and signers are set until the approval', () => {
    const set = { type: 'SetPaperDetails', details } as const;
    given(closedConference)
      .when(set, secretary)
      .thenHappens({ type: 'PaperDetailsSet', details, by: secretary.name, at: NOW });
    given(closedConference, detailsSet).when(set, secretary).thenNothingHappens();
    given(closedConference, approved).when(set, secretary).thenRejected('PAPER_APPROVED');
  });

  it('MIN-3: an approved paper keeps what it carries, and the other one is still numbered and dated', () => {
    const set = (changed: object) => ({ type: 'SetPaperDetails', details: { ...details, ...changed } }) as const;
    const numbers = { ...details.numbers, notice: '12' };
    const afterMinutes = given(closedConference, detailsSet, approved);
    afterMinutes.when(set({ numbers, date: '2020-12-05' }), secretary).thenHappens({
      type: 'PaperDetailsSet',
      details: { ...details, numbers, date: '2020-12-05' },
      by: secretary.name,
      at: NOW,
    });
    const kept = [
      { numbers: { minutes: '06' } },
      { venue: 'Hội trường A' },
      { chair: { name: 'Bình', post: 'Bí thư' } },
    ];
    for (const changed of [...kept, { secretary: undefined }])
      afterMinutes.when(set(changed), secretary).thenRejected('PAPER_APPROVED');

    // The forms of the Party and the Union print the date on the minutes as well.
    const dated = given(closedConference, detailsSet).when({ ...approve, dated: true }, chair);
    dated.thenHappens({ ...approve, type: 'PaperApproved', dated: true, by: chair.name, at: NOW });
    const afterDated = given(closedConference, detailsSet, { ...approved, dated: true } as DomainEvent);
    afterDated.when(set({ date: '2020-12-05' }), secretary).thenRejected('PAPER_APPROVED');
    expect(afterDated.when(set({ numbers }), secretary).state().minutes.details.numbers).toStrictEqual(numbers);

    const notice: DomainEvent = { ...approved, paper: 'notice' } as DomainEvent;
    const afterNotice = given(closedConference, detailsSet, notice);
    for (const changed of [{ numbers }, { date: '2020-12-05' }, { chair: { name: 'Lan' } }])
      afterNotice.when(set(changed), secretary).thenRejected('PAPER_APPROVED');
    expect(
      afterNotice.when(set({ venue: 'Hội trường A', numbers: { minutes: '06' } }), secretary).state().minutes.details,
    ).toMatchObject({ venue: 'Hội trường A', numbers: { minutes: '06' } });
    given(closedConference, detailsSet, approved, notice)
      .when(set({ venue: 'Hội trường A' }), secretary)
      .thenRejected('PAPER_APPROVED');
  });

  it('MIN-8: a conference has a letterhead of its own until both papers are approved', () => {
    const letterhead = plainLetterhead('party', { name: 'Tỉnh ủy', superior: 'Đảng bộ tỉnh' });
    const set = { type: 'SetLetterhead', letterhead } as const;
    const event = { type: 'LetterheadSet', by: secretary.name, at: NOW } as const;
    given(closedConference, approved)
      .when(set, secretary)
      .thenHappens({ ...event, letterhead });
    const own = given(closedConference, approved, { ...event, letterhead });
    const { minutes } = stateAfter([...closedConference, approved, { ...event, letterhead }]);
    expect(minutes.letterhead).toStrictEqual(letterhead);
    own.when(set, secretary).thenNothingHappens();
    own.when({ type: 'SetLetterhead' }, secretary).thenHappens(event);
    expect(own.when({ type: 'SetLetterhead' }, secretary).state().minutes).not.toHaveProperty('letterhead');
    given(closedConference, approved, { ...approved, paper: 'notice' } as DomainEvent)
      .when(set, secretary)
      .thenRejected('PAPER_APPROVED');
  });

  it('MIN-4: speakers without a name, votes without a published result, requests without an answer and signers without a name stand in the way', () => {
    const open = approvalGates(stateAfter([...liveConference, ...turn, requested]));
    expect(open).toStrictEqual([
      { kind: 'speaker', turn: '1' },
      { kind: 'correction', correctionId },
      { kind: 'signer', who: 'chair' },
      { kind: 'signer', who: 'secretary' },
    ]);
    given(liveConference, turn, { type: 'ConferenceClosed', at: START })
      .when(approve, chair)
      .thenRejected('PAPER_INCOMPLETE', { open: 3 });
    const named: DomainEvent = {
      type: 'SpeakerNamed',
      handId,
      siteId: EAST_1,
      speaker: { name: 'Lan' },
      by: secretary.id,
      at: START,
    };
    const settled: DomainEvent = { type: 'CorrectionSettled', correctionId, reply: 'Đã sửa.', by: 'x', at: START };
    expect(
      approvalGates(stateAfter([...liveConference, ...turn, requested, named, settled, detailsSet])),
    ).toStrictEqual([]);
  });

  it('MIN-4: a speech that is left out needs no name', () => {
    const hidden: DomainEvent = { ...edited, blockId: 'turn:1', hidden: true } as DomainEvent;
    expect(approvalGates(stateAfter([...liveConference, ...turn, detailsSet, hidden]))).toStrictEqual([]);
  });

  it('MIN-4: a conclusion waits for the chair until its sentence and all that it assigns are left out', () => {
    const about = 'conference' as ConclusionKey;
    const deed = { about, by: secretary.id, byName: secretary.name, at: START };
    const assignment = { id: 'asg_000001' as AssignmentId, text: 'Cấp thiết bị' };
    const hide = (blockId: BlockId): DomainEvent => ({ ...edited, blockId, hidden: true }) as DomainEvent;
    const concluded: readonly DomainEvent[] = [
      ...liveConference,
      detailsSet,
      { type: 'ConclusionWritten', text: 'Đồng ý.', ...deed },
      { type: 'AssignmentPut', assignment, ...deed },
      hide(`conclusion:${about}`),
    ];
    expect(approvalGates(stateAfter(concluded))).toStrictEqual([{ kind: 'conclusion', about, ownerless: 1 }]);
    expect(approvalGates(stateAfter([...concluded, hide('assignment:asg_000001')]))).toStrictEqual([]);
  });

  it('MIN-5: the chair approves once, after the close, what has this hash', () => {
    const { type: _, ...content } = approve;
    const approval = given(closedConference, detailsSet).when(approve, chair);
    approval.thenHappens({ type: 'PaperApproved', ...content, by: chair.name, at: NOW });
    expect(approval.state().minutes.approvals.minutes).toStrictEqual({ hash: approve.hash, by: chair.name, at: NOW });
    given(closedConference, detailsSet).when(approve, secretary).thenRejected('FORBIDDEN');
    given(liveConference, detailsSet).when(approve, chair).thenRejected('WRONG_PHASE');
    given(closedConference, detailsSet, approved).when(approve, chair).thenRejected('PAPER_APPROVED');
    given(closedConference, detailsSet, approved)
      .when({ ...approve, paper: 'notice' }, chair)
      .state();
  });

  it('MIN-6: an addendum follows an approval, with the next number', () => {
    const add = { type: 'AddAddendum', number: 1, paper: 'minutes', text: 'Bổ sung.' } as const;
    given(closedConference).when(add, secretary).thenRejected('PAPER_NOT_APPROVED');
    const added = given(closedConference, approved).when(add, secretary);
    added.thenHappens({ ...add, type: 'AddendumAdded', by: secretary.name, at: NOW });
    given(closedConference, approved)
      .when({ ...add, number: 2 }, secretary)
      .thenRejected('STALE', { about: 'addendum' });
    expect(added.state().minutes.addenda).toHaveProperty('1.text', 'Bổ sung.');
  });

  it('MIN-7: a site asks for a correction until the approval, and is answered once', () => {
    const ask = { type: 'RequestCorrection', correctionId, text: 'Sai tên.' } as const;
    given(closedConference)
      .when(ask, siteActor(EAST_1))
      .thenHappens({ ...requested, at: NOW });
    given(closedConference, requested).when(ask, siteActor(WEST_1)).thenRejected('CORRECTION_EXISTS');
    given(closedConference, approved).when(ask, siteActor(EAST_1)).thenRejected('PAPER_APPROVED');
    const { correctionsOfSite: most } = MINUTES_LIMITS;
    const many = Array.from({ length: most }, (_, index): DomainEvent => {
      return { ...requested, correctionId: `corr_${index}` as CorrectionId };
    });
    given(closedConference, many).when(ask, siteActor(EAST_1)).thenRejected('TOO_MANY_CORRECTIONS', { most });
    given(closedConference, many).when(ask, siteActor(WEST_1)).state();
    const settle = { type: 'SettleCorrection', correctionId, reply: 'Đã sửa.' } as const;
    given(closedConference).when(settle, secretary).thenRejected('CORRECTION_UNKNOWN');
    const answered = given(closedConference, requested).when(settle, secretary);
    answered.thenHappens({ ...settle, type: 'CorrectionSettled', by: secretary.name, at: NOW });
    expect(answered.state().minutes.corrections[correctionId]).toMatchObject({ reply: 'Đã sửa.', settledAt: NOW });
    const settled: DomainEvent = { ...settle, type: 'CorrectionSettled', by: secretary.name, at: START };
    given(closedConference, requested, settled)
      .when(settle, moderator)
      .thenRejected('CORRECTION_SETTLED', { by: secretary.name });
  });
});
