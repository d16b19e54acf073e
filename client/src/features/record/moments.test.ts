import { describe, expect, it } from 'vitest';
import type { ConclusionKey } from '../../../../shared/src/domain/conclusions/state.ts';
import type { DomainEvent } from '../../../../shared/src/domain/events.ts';
import type { BlockId } from '../../../../shared/src/domain/minutes/state.ts';
import type {
  AgendaItemId,
  AssignmentId,
  CommitmentId,
  HandId,
  QuestionId,
} from '../../../../shared/src/kernel/ids.ts';
import { controlView } from '../../../../shared/src/views/control.ts';
import type { CommitmentView } from '../../../../shared/src/views/shapes.ts';
import { chair, EAST_1, liveConference, START, siteActor, stateAfter } from '../../../../tests/testkit/given.ts';
import { momentOfBlock, momentOfCommitment } from './moments.ts';

const minute = (minutes: number) => START + minutes * 60_000;
const handId = 'hand_000001' as HandId;
const questionId = 'q_000001' as QuestionId;
const about = 'item_000001' as AgendaItemId & ConclusionKey;
const assignmentId = 'asg_000001' as AssignmentId;
const person = (at: number) => ({ by: chair.id, byName: chair.name, at });

const EVENTS: readonly DomainEvent[] = [
  ...liveConference,
  { type: 'HandRaised', handId, siteId: EAST_1, kind: 'comment', at: minute(1) },
  { type: 'TurnBegan', handId, siteId: EAST_1, deadline: minute(9), at: minute(2) },
  { type: 'TurnEnded', handId, siteId: EAST_1, at: minute(4) },
  {
    type: 'QuestionAsked',
    question: {
      id: questionId,
      kind: 'question',
      text: 'Kinh phí từ đâu?',
      siteId: EAST_1,
      source: 'live',
      anonymous: false,
      askedBy: siteActor(EAST_1).id,
      askedAt: minute(1),
    },
  },
  { type: 'QuestionAccepted', questionId, at: minute(4) },
  { type: 'QuestionCalled', questionId, at: minute(5) },
  { type: 'QuestionAnswered', questionId, at: minute(7) },
  { type: 'AssignmentPut', about, assignment: { id: assignmentId, text: 'Cấp kinh phí' }, ...person(minute(8)) },
  { type: 'ConclusionWritten', about, text: 'Giao Sở Tài chính', ...person(minute(8)) },
  { type: 'ConclusionConfirmed', about, ...person(minute(9)) },
];
const view = controlView({ state: stateAfter(EVENTS), tallies: {}, supports: {}, presence: {} });
const commitment = (source: CommitmentView['source']): CommitmentView => ({
  id: 'com_000001' as CommitmentId,
  text: 'Cấp kinh phí',
  owner: { kind: 'named', name: 'Sở Tài chính' },
  source,
  madeAt: minute(30),
  state: 'open',
  progress: {},
});

describe('REC-9: when what the record tells was said', () => {
  const at = (block: string) => momentOfBlock(block as BlockId, view);

  it('is the turn with its speaker, the call of a question, and the first text of a conclusion', () => {
    expect(at('turn:1')).toEqual({ at: minute(2), until: minute(4), siteId: EAST_1 });
    expect(at(`question:${questionId}`)).toEqual({ at: minute(5), until: minute(7) });
    expect(at(`conclusion:${about}`)).toEqual({ at: minute(8) });
    expect(at(`assignment:${assignmentId}`)).toEqual({ at: minute(8) });
  });

  it('is unknown for what happened at no moment, or is not there', () => {
    for (const block of ['attendance:all', 'turn:9', 'poll:poll_000009', 'conclusion:item_000009'])
      expect(at(block)).toBeUndefined();
  });

  it('is for a promise where it was made: at the conclusion, or as its question was called', () => {
    expect(momentOfCommitment(commitment({ kind: 'conclusion', about, assignmentId }), view)).toEqual({
      at: minute(8),
    });
    expect(momentOfCommitment(commitment({ kind: 'question', questionId }), view)).toEqual({
      at: minute(5),
      until: minute(7),
    });
    expect(momentOfCommitment(commitment({ kind: 'byHand' }), view)).toBeUndefined();
  });
});
