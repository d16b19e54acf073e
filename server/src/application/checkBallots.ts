import { type BallotFault, type CrowdedRoom, type Recount, recount } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { fingerprintOf, isSignedBy } from './ballotSigner.ts';
import { hashReceipts } from './secretBallot.ts';
import { BALLOTS_FORMAT, hashPiece, type SignedBallots, sealedText } from './signedBallots.ts';

/** Something about an export that is not as it was signed, or does not add up. Places count from 1. */
export type BallotProblem =
  /** The file is no export, or so damaged that it cannot be counted. */
  | { readonly kind: 'unreadable' }
  /** The seal, its key or its signature was altered. */
  | { readonly kind: 'signature' }
  /** Signed, but by another key than the one that is known. */
  | { readonly kind: 'foreignKey' }
  | { readonly kind: 'pollAltered' }
  | { readonly kind: 'resultAltered' }
  | { readonly kind: 'ballotAltered'; readonly place: number; readonly key: string }
  | { readonly kind: 'ballotMoved'; readonly place: number; readonly key: string; readonly from: number }
  | { readonly kind: 'ballotRemoved'; readonly place: number; readonly key: string }
  | { readonly kind: 'ballotAdded'; readonly place: number; readonly key: string }
  /** The ballots are not those whose hash the log has kept since the count. */
  | { readonly kind: 'notTheLogged' }
  | { readonly kind: 'countDiffers'; readonly what: string; readonly stated: number; readonly counted: number }
  | { readonly kind: 'verdictDiffers'; readonly stated: string; readonly counted: string }
  | { readonly kind: 'ballotFault'; readonly key: string; readonly fault: BallotFault }
  /** A room's delegates cast more ballots than it had votes. */
  | ({ readonly kind: 'roomOverBound' } & CrowdedRoom);

/** What the check of an exported list found. */
export interface BallotCheck {
  readonly problems: readonly BallotProblem[];
  /** Absent where the list cannot be counted. */
  readonly recount?: Recount;
}

/**
 * Checks an exported list and counts it again, from nothing but the list. `known` is the public key or its fingerprint
 * as the installation made it known elsewhere; without it, an attacker could alter a list and sign it with another key.
 */
export function checkBallots(exported: unknown, known?: string): BallotCheck {
  try {
    const list = exported as SignedBallots;
    if (list.format !== BALLOTS_FORMAT) return { problems: [{ kind: 'unreadable' }] };
    const counted = recount(list);
    const problems = [...checkSeal(list, known), ...checkBallotPieces(list), ...compare(list, counted)];
    return { problems, recount: counted };
  } catch {
    // The file may hold anything: what does not have the form of a list cannot be counted.
    return { problems: [{ kind: 'unreadable' }] };
  }
}

function checkSeal({ poll, result, seal }: SignedBallots, known: string | undefined): readonly BallotProblem[] {
  const problems: BallotProblem[] = [];
  const { publicKey, signature } = seal;
  if (!isSignedBy(publicKey, sealedText(seal), signature)) problems.push({ kind: 'signature' });
  const isKnown = known === undefined || known === publicKey || known === fingerprintOf(publicKey);
  if (!isKnown) problems.push({ kind: 'foreignKey' });
  if (hashPiece(poll) !== seal.poll) problems.push({ kind: 'pollAltered' });
  if (hashPiece(result) !== seal.result) problems.push({ kind: 'resultAltered' });
  return problems;
}

function checkBallotPieces({ ballots, seal }: SignedBallots): readonly BallotProblem[] {
  const sealedAt = new Map(seal.ballots.map(([, hash], index) => [hash, index]));
  const hashes = ballots.map(hashPiece);
  const present = new Set(hashes);
  const keys = new Set(ballots.map(([key]) => key));
  const problems: BallotProblem[] = [];
  // After a removal everything stands one place further up: only in a list of full length is a place telling.
  const complete = ballots.length === seal.ballots.length;
  ballots.forEach(([key], index) => {
    const hash = hashes[index] ?? '';
    const from = sealedAt.get(hash);
    const place = index + 1;
    if (from !== undefined) {
      if (complete && from !== index) problems.push({ kind: 'ballotMoved', place, key, from: from + 1 });
      return;
    }
    const known =
      seal.ballots.some(([sealedKey]) => sealedKey === key) || (complete && !present.has(sealedHash(index)));
    problems.push({ kind: known ? 'ballotAltered' : 'ballotAdded', place, key });
  });
  seal.ballots.forEach(([key, hash], index) => {
    const replaced = keys.has(key) || (complete && !sealedAt.has(hashes[index] ?? ''));
    if (!present.has(hash) && !replaced) problems.push({ kind: 'ballotRemoved', place: index + 1, key });
  });
  return problems;

  function sealedHash(index: number): string {
    return seal.ballots[index]?.[1] ?? '';
  }
}

function compare({ result, ballots }: SignedBallots, counted: Recount): readonly BallotProblem[] {
  const problems: BallotProblem[] = [];
  if (result.ballotsHash !== undefined && hashReceipts(ballots) !== result.ballotsHash) {
    problems.push({ kind: 'notTheLogged' });
  }
  const numbers = (of: Pick<Recount, 'tally' | 'votes' | 'entitled'>): Readonly<Record<string, number>> => ({
    ...of.tally,
    votes: of.votes,
    entitled: of.entitled,
  });
  const [statedNumbers, countedNumbers] = [numbers(result), numbers(counted)];
  for (const what of new Set([...Object.keys(statedNumbers), ...Object.keys(countedNumbers)])) {
    const [stated, found] = [statedNumbers[what] ?? 0, countedNumbers[what] ?? 0];
    if (stated !== found) problems.push({ kind: 'countDiffers', what, stated, counted: found });
  }
  if (counted.votes > counted.entitled) {
    problems.push({ kind: 'countDiffers', what: 'entitled', stated: counted.entitled, counted: counted.votes });
  }
  if (result.verdict.outcome !== counted.verdict.outcome) {
    problems.push({ kind: 'verdictDiffers', stated: result.verdict.outcome, counted: counted.verdict.outcome });
  }
  return [
    ...problems,
    ...counted.faults.map(({ key, kind }) => ({ kind: 'ballotFault', key, fault: kind }) as const),
    ...counted.crowdedRooms.map((room) => ({ kind: 'roomOverBound', ...room }) as const),
  ];
}
