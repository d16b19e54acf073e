import { readBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { BallotReceipt, ReceiptList, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { callRoute, fetchFile } from './callRoute.ts';

interface Place {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

/** What this device keeps of a secret ballot it has cast: enough to compute the receipt again. */
export interface OwnReceipt extends BallotReceipt {
  readonly nonce: string;
  /** The ballot as it is stored, such as `yes` or `o1+o3`. */
  readonly ballot: string;
}

/** The place of a voter's ballot in the published list. `wrongReceipt`: the stored receipt is not of this ballot. */
export type ReceiptFinding = 'found' | 'otherChoice' | 'missing' | 'wrongReceipt';

/** Looks for a ballot in a list by the receipt that the device computes itself. */
export function findReceipt(pollId: PollId, own: OwnReceipt, { receipts }: ReceiptList): ReceiptFinding {
  // crypto.subtle exists in secure contexts only, and a hall's page on a local network may come by plain HTTP.
  const computed = bytesToHex(sha256(utf8ToBytes([pollId, own.nonce, own.serverNonce, own.ballot].join('\n'))));
  if (computed !== own.receipt) return 'wrongReceipt';
  const listed = receipts.find(([receipt]) => receipt === computed);
  if (!listed) return 'missing';
  return listed[1] === own.ballot ? 'found' : 'otherChoice';
}

/** Whether a list comes to the result that the screens show. */
export function addsUp({ receipts }: ReceiptList, { tally, votes }: { tally: Tally; votes: number }): boolean {
  const counts: Record<string, number> = {};
  for (const [, ballot] of receipts) {
    for (const choice of Object.keys(readBallot(ballot))) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  const choices = new Set([...Object.keys(tally), ...Object.keys(counts)]);
  return receipts.length === votes && [...choices].every((choice) => (tally[choice] ?? 0) === (counts[choice] ?? 0));
}

/** A counted poll's ballots, signed, as a file. Errors: `NOT_FOUND`, `FORBIDDEN`, `UNAUTHENTICATED`, `DISCONNECTED`. */
export function fetchSignedBallots({ peerId, conferenceId }: Place, pollId: PollId): Promise<Reply<Blob>> {
  const params = { conferenceId, pollId };
  return fetchFile('GET /api/conferences/:conferenceId/polls/:pollId/ballots', { peerId, params });
}

/**
 * The published list of a secret poll. Errors: `NOT_FOUND` before it is published, `UNAUTHENTICATED`, `DISCONNECTED`.
 */
export function fetchReceipts({ peerId, conferenceId }: Place, pollId: PollId): Promise<Reply<ReceiptList>> {
  const params = { conferenceId, pollId };
  return callRoute('GET /api/conferences/:conferenceId/polls/:pollId/receipts', { peerId, params });
}
