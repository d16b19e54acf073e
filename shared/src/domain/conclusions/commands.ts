import type { AssignmentId, Timestamp } from '../../kernel/ids.ts';
import type { OwnerChoice, Target } from '../commitments/owner.ts';
import type { ConclusionKey } from './state.ts';

interface OfConclusion {
  readonly about: ConclusionKey;
}

/** What may be asked of conclusions. */
export type ConclusionCommand =
  | ({
      readonly type: 'WriteConclusion';
      readonly text: string;
      /** The version of the text that was edited; 0 where there was none. */
      readonly basedOn: number;
      /** The number of the other text that this one settles. */
      readonly settles?: number | undefined;
      /** When that other text was written, as its reader saw it. */
      readonly settlesAt?: Timestamp | undefined;
      /** When its writer wrote the other text that this one continues, should it have to stand beside the recorded one as well. */
      readonly continuesAt?: Timestamp | undefined;
    } & OfConclusion)
  /** Leaves a text that was written at the same time aside. */
  | ({
      readonly type: 'DropOtherText';
      readonly other: number;
      /** When the text was written, as its reader saw it. */
      readonly keptAt?: Timestamp | undefined;
    } & OfConclusion)
  /** Writes an assignment down, or replaces what it says. What is left out is cleared. */
  | ({
      readonly type: 'PutAssignment';
      readonly assignmentId: AssignmentId;
      readonly text: string;
      readonly owner?: OwnerChoice | undefined;
      readonly dueDate?: string | undefined;
      readonly target?: Target | undefined;
    } & OfConclusion)
  | ({ readonly type: 'RemoveAssignment'; readonly assignmentId: AssignmentId } & OfConclusion)
  /** The chair confirms the revision that was read; its assignments become commitments. */
  | ({ readonly type: 'ConfirmConclusion'; readonly revision: number } & OfConclusion)
  | ({ readonly type: 'WithdrawConclusion'; readonly revision: number } & OfConclusion);
