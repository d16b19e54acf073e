import type {
  ActorId,
  AssignmentId,
  CommitmentId,
  DocumentId,
  ProgressId,
  QuestionId,
  Timestamp,
} from '../../kernel/ids.ts';
import type { ConclusionKey } from '../conclusions/state.ts';
import type { Owner, Target } from './owner.ts';

/** The states of a commitment. Late is none of them: it follows from the day, see `isLate`. */
export const COMMITMENT_STATES = ['open', 'done', 'givenUp'] as const;

/** Where a commitment stands. */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What a commitment rests on. */
export type CommitmentSource =
  | { readonly kind: 'conclusion'; readonly about: ConclusionKey; readonly assignmentId: AssignmentId }
  | { readonly kind: 'question'; readonly questionId: QuestionId }
  | { readonly kind: 'byHand' };

/** Who did something and when. */
export interface Deed {
  readonly by: ActorId;
  readonly byName: string;
  readonly at: Timestamp;
}

/** What is to be done, by whom, until when. */
export interface CommitmentTerms {
  readonly text: string;
  readonly owner: Owner;
  /** A day by the calendar of the conference's time zone, such as `2026-06-30`; absent where none was set. */
  readonly dueDate?: string;
  readonly target?: Target;
}

/** A commitment as it is made. */
export interface CommitmentRecord extends CommitmentTerms {
  readonly id: CommitmentId;
  readonly source: CommitmentSource;
  readonly madeAt: Timestamp;
}

/** A PDF that an owner has added to a report. Its bytes are stored beside the log, which keeps their hash. */
export interface ProgressFile {
  readonly id: DocumentId;
  /** What the file was called, without its ending. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
}

/** How far a commitment has come, as somebody reported. */
export interface Progress extends Deed {
  readonly id: ProgressId;
  readonly text: string;
  /** What has been reached so far, in the unit of the target. */
  readonly figure?: number;
  /** The owner says that it is done; who follows up confirms that. */
  readonly finished?: true;
  /** In the order in which they were added. */
  readonly files?: Readonly<Record<DocumentId, ProgressFile>>;
}

/** Why a commitment was given up. */
export interface GivenUp extends Partial<Deed> {
  readonly at: Timestamp;
  /** Who follows up said why. */
  readonly words?: string;
  /** It fell with what it rested on: the conclusion without it was confirmed, or the question was opened again. */
  readonly cause?: 'conclusion' | 'question';
}

/** A promise with an owner and mostly a date, and what has become of it. */
export interface Commitment extends CommitmentRecord {
  readonly state: CommitmentState;
  /** In the order of the reports. */
  readonly progress: Readonly<Record<ProgressId, Progress>>;
  readonly doneAt?: Timestamp;
  /** What came of it, in the words of who marked it done. */
  readonly result?: string;
  readonly givenUp?: GivenUp;
  /** What was to be done before it was changed, numbered from 1, and until when that stood. */
  readonly earlier?: Readonly<Record<string, CommitmentTerms & { readonly until: Timestamp }>>;
}

/** The commitments of a conference by their ids. */
export type Commitments = Readonly<Record<CommitmentId, Commitment>>;

/** Nobody has promised anything. */
export const initialCommitments: Commitments = {};

/** The commitment that an assignment becomes once its conclusion is confirmed. */
export function commitmentOf(assignmentId: AssignmentId): CommitmentId {
  return `com_${assignmentId.slice('asg_'.length)}` as CommitmentId;
}

/** Every file of every report. */
export function progressFiles(commitments: Commitments): readonly ProgressFile[] {
  return Object.values<Commitment>(commitments).flatMap(({ progress }) =>
    Object.values<Progress>(progress).flatMap(({ files = {} }) => Object.values<ProgressFile>(files)),
  );
}
