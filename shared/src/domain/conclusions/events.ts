import type { ActorId, AssignmentId, Timestamp } from '../../kernel/ids.ts';
import type { AssignmentRecord, ConclusionKey } from './state.ts';

interface OfConclusion {
  readonly about: ConclusionKey;
  readonly by: ActorId;
  readonly byName: string;
  readonly at: Timestamp;
}

/** What happens to conclusions. */
export type ConclusionEvent =
  | ({ readonly type: 'ConclusionWritten'; readonly text: string; readonly settles?: number } & OfConclusion)
  /** The text had changed since its writer saw it: it is kept beside the other. */
  | ({
      readonly type: 'OtherTextKept';
      readonly text: string;
      readonly basedOn: number;
      /** Its number among the other texts. Absent: that of an earlier one of the same writer, or else the next one. */
      readonly number?: number;
    } & OfConclusion)
  | ({ readonly type: 'OtherTextDropped'; readonly other: number } & OfConclusion)
  | ({ readonly type: 'AssignmentPut'; readonly assignment: AssignmentRecord } & OfConclusion)
  | ({ readonly type: 'AssignmentRemoved'; readonly assignmentId: AssignmentId } & OfConclusion)
  | ({ readonly type: 'ConclusionConfirmed' } & OfConclusion)
  | ({ readonly type: 'ConclusionWithdrawn' } & OfConclusion);
