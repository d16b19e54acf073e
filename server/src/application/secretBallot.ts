import { createHash, createHmac } from 'node:crypto';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { BallotReceipt } from '@diem-cau/shared/protocol/messages.ts';

/**
 * Makes the receipt of a secret ballot.
 *
 * A repeated command must get the first answer, and a second, different ballot must be refused, although nothing may
 * be stored that leads from the voter to the ballot. Remembering the command's id beside either of them would be such
 * a link. So nothing is remembered: the server's nonce is not drawn but derived, by a key of this poll alone, from the
 * voter and the voter's own nonce. The same command thereby leads to the same receipt on every server and after every
 * restart, and "this voter has voted, and this receipt is in the box" can be true of the voter's own ballot only.
 *
 * Who holds the whole store still cannot go from a voter to a receipt: that takes the voter's nonce, at least 96
 * random bits that are in the command and in the voter's device and never stored. The key is deleted when the box is
 * sealed; from then on not even voter and nonce together say which receipt was theirs, but by the server nonce that
 * the voter was given. Since the voter is part of the derivation, two voters whose devices send the same nonce get
 * two receipts, and no voter can be given another voter's as theirs.
 */
export function makeReceipt(
  key: Buffer,
  { pollId, voter, nonce, ballot }: { pollId: PollId; voter: string; nonce: string; ballot: string },
): BallotReceipt {
  const serverNonce = createHmac('sha256', key).update(`${pollId}\n${voter}\n${nonce}`).digest('hex');
  const receipt = hashLines([pollId, nonce, serverNonce, ballot]);
  return { receipt, serverNonce };
}

/** SHA-256 of a published list, which the poll's last event binds to the log. */
export function hashReceipts(receipts: readonly (readonly [string, string])[]): string {
  return hashLines(receipts.map(([receipt, choice]) => `${receipt} ${choice}`));
}

function hashLines(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
