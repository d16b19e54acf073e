import type { BallotProblem } from '../../../server/src/application/checkBallots.ts';
import type { LogProblem } from '../../../server/src/application/verifyLog.ts';
import type { Difference } from '../../recount/recount.ts';

/** The part of an archive that belongs to no file. */
export const WHOLE_ARCHIVE = 'the archive';

/** Something in a dossier that is not as it was signed, or that does not follow from the log. `file` is where it is. */
export type Finding = { readonly file: string } & (
  | { readonly kind: 'altered' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unlisted' }
  /** The content is right; what the archive itself says of the file is not. */
  | { readonly kind: 'archive' }
  /** Bytes follow the end of the archive. */
  | { readonly kind: 'appended'; readonly bytes: number }
  | { readonly kind: 'manifest' }
  | { readonly kind: 'signature' }
  | { readonly kind: 'foreignKey' }
  | { readonly kind: 'entry'; readonly problem: LogProblem }
  /** The list of shortened entries is not the one that was signed. */
  | { readonly kind: 'copySignature' }
  /** The chain holds, and it is no log of a conference. */
  | { readonly kind: 'noConference' }
  | { readonly kind: 'ballots'; readonly problem: BallotProblem }
  | { readonly kind: 'recount'; readonly title: string; readonly difference: Difference }
  | { readonly kind: 'block'; readonly block: string; readonly versions: readonly number[] }
  /** It is none of what its name says. */
  | { readonly kind: 'unreadable' }
  /** Not the text that the chair approved. */
  | { readonly kind: 'notApproved' }
  /** The document lacks a text of the paper that it is made of. */
  | { readonly kind: 'paperText'; readonly text: string }
  /** The survey's form is another one than the log's, or its figures do not follow from each other. */
  | {
      readonly kind: 'survey';
      readonly problem:
        | { readonly kind: 'form' | 'turnout' | 'withheld' }
        | { readonly kind: 'question'; readonly number: number };
    }
  /** Not what the log leads to. */
  | { readonly kind: 'index' }
  /** Not the document whose hash the log has. */
  | { readonly kind: 'document' }
);

/** Why a file cannot be checked at all. */
export type DossierRefusal =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'packedAgain' }
  | { readonly kind: 'tooLarge'; readonly gigabytes: number }
  /** It ends before its end: in this file, where that is known. */
  | { readonly kind: 'cutShort'; readonly bytes: number; readonly within: string | undefined };

/** A file that cannot be checked at all. */
export class UnreadableDossier extends Error {
  readonly refusal: DossierRefusal;

  constructor(refusal: DossierRefusal) {
    super(`The dossier cannot be read: ${refusal.kind}.`);
    this.name = 'UnreadableDossier';
    this.refusal = refusal;
  }
}
