import { createHash, type KeyObject } from 'node:crypto';
import type { BallotList, ListedBallot } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { identityOf, signText } from './ballotSigner.ts';

/** The version of the exported list of ballots. */
export const BALLOTS_FORMAT = 'diem-cau-ballots-1';

/** A counted poll that can be checked without the server that counted it. */
export interface SignedBallots extends BallotList {
  readonly format: typeof BALLOTS_FORMAT;
  readonly seal: Seal;
}

/** Signed piece by piece, so that a check can name what was altered. Hashes are SHA-256 in hexadecimal. */
export interface Seal {
  readonly poll: string;
  readonly result: string;
  readonly ballots: readonly (readonly [key: string, hash: string])[];
  readonly publicKey: string;
  readonly signature: string;
}

/** Signs a list. The same list gets the same signature, from every server that has the key. */
export function signBallots(list: BallotList, key: KeyObject): SignedBallots {
  const { publicKey } = identityOf(key);
  const unsigned = {
    poll: hashPiece(list.poll),
    result: hashPiece(list.result),
    ballots: list.ballots.map((ballot) => [ballot[0], hashPiece(ballot)] as const),
    publicKey,
  };
  return { format: BALLOTS_FORMAT, ...list, seal: { ...unsigned, signature: signText(sealedText(unsigned), key) } };
}

/** What a seal's signature covers. */
export function sealedText({ poll, result, ballots, publicKey }: Omit<Seal, 'signature'>): string {
  return JSON.stringify([BALLOTS_FORMAT, publicKey, poll, result, ballots]);
}

/** The hash of a piece of a list, whatever order its fields are written in. */
export function hashPiece(piece: BallotList['poll'] | BallotList['result'] | ListedBallot): string {
  return createHash('sha256').update(JSON.stringify(piece, inOrder)).digest('hex');
}

/** Gives objects their fields in the order of their names. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
