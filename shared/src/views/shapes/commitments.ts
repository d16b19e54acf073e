import type { Owner } from '../../domain/commitments/owner.ts';
import type { Commitment, GivenUp, Progress } from '../../domain/commitments/state.ts';
import type { Assignment, Conclusion, ConfirmedConclusion, OtherText } from '../../domain/conclusions/state.ts';
import type { AssignmentId, ProgressId, Timestamp } from '../../kernel/ids.ts';

/** Who wrote or confirmed something and when. */
export interface DeedView {
  readonly byName: string;
  readonly at: Timestamp;
}

/** A report on a commitment. */
export type ProgressView = Omit<Progress, 'by'>;

/** A commitment as it is listed, with the present name of its owner. */
export interface CommitmentView extends Omit<Commitment, 'progress' | 'givenUp'> {
  readonly progress: Readonly<Record<ProgressId, ProgressView>>;
  readonly givenUp?: Omit<GivenUp, 'by'>;
  /** The title of the agenda item whose conclusion it comes from. */
  readonly itemTitle?: string;
}

/** An assignment with the present name of its owner. */
export interface AssignmentView extends Assignment {
  readonly owner?: Owner;
}

/** A conclusion as the desk, the secretary and the chair see it. */
export interface ConclusionView extends Omit<Conclusion, 'written' | 'others' | 'confirmed' | 'earlier' | 'withdrawn'> {
  readonly assignments: Readonly<Record<AssignmentId, AssignmentView>>;
  readonly written?: DeedView;
  readonly others: Readonly<Record<string, Omit<OtherText, 'by'>>>;
  /** What was confirmed last, and by whom. */
  readonly confirmed?: Omit<ConfirmedConclusion, 'by'>;
  readonly earlier?: Readonly<Record<string, Omit<ConfirmedConclusion, 'by'> & { readonly until: Timestamp }>>;
  readonly withdrawn?: DeedView;
  /** Whether it stands as the chair confirmed it. */
  readonly standsConfirmed: boolean;
}
