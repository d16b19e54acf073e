import { readBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { BallotReceipt, ReceiptList, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { request } from './http.ts';
import { sha256 } from './sha256.ts';

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

/** Where the own ballot is in the published list. `wrongReceipt`: what was given at the casting is not of this ballot. */
export type ReceiptFinding = 'found' | 'otherChoice' | 'missing' | 'wrongReceipt';

/** Looks for a ballot in a list by the receipt that the device computes itself. */
export function findReceipt(pollId: PollId, own: OwnReceipt, { receipts }: ReceiptList): ReceiptFinding {
  const computed = sha256([pollId, own.nonce, own.serverNonce, own.ballot].join('\n'));
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
export async function fetchSignedBallots(place: Place, pollId: PollId): Promise<Reply<Blob>> {
  try {
    const response = await fetch(`${pathOf(place, pollId)}/ballots`, { headers: { 'X-Peer': place.peerId } });
    if (response.ok) return { ok: true, value: await response.blob() };
    return (await response.json()) as Reply<never>;
  } catch {
    return { ok: false, error: { code: 'DISCONNECTED' } };
  }
}

/** The published list of a secret poll. Errors: `NOT_FOUND` before it is published, `UNAUTHENTICATED`, `DISCONNECTED`. */
export function fetchReceipts(place: Place, pollId: PollId): Promise<Reply<ReceiptList>> {
  return request(`${pathOf(place, pollId)}/receipts`, { headers: { 'X-Peer': place.peerId } });
}

function pathOf({ conferenceId }: Place, pollId: PollId): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}/polls/${encodeURIComponent(pollId)}`;
}
