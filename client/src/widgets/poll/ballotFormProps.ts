import type { BallotContent } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';

/** A ballot and where it goes. */
export interface BallotFormProps {
  readonly poll: PollView;
  /** The ballot cast before, as it is stored. */
  readonly ballot: string | undefined;
  /** The most heads this room may count. */
  readonly limit: number | undefined;
  readonly pending: boolean;
  readonly onCast: (choice: BallotContent) => void;
}
