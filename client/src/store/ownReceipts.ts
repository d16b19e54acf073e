import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import type { OwnReceipt } from '../connection/receipts.ts';
import { lastingStorage } from '../platform/deviceStorage.ts';

/** The voter's nonce, the same at every attempt: a repeated press after a lost answer gets that answer. */
export function ownNonce(peerId: string, pollId: PollId): string {
  const key = `nonce ${peerId} ${pollId}`;
  const nonce = lastingStorage.read(key) ?? nanoid(22);
  lastingStorage.write(key, nonce);
  return nonce;
}

/** Keeps the receipt of a secret ballot on this device, over reloads. */
export function keepReceipt(peerId: string, pollId: PollId, receipt: OwnReceipt): void {
  lastingStorage.writeJson(keyOf(peerId, pollId), receipt);
}

/** The receipt kept for this voter in a poll, if this device cast the ballot. */
export function keptReceipt(peerId: string, pollId: PollId): OwnReceipt | undefined {
  return lastingStorage.readJson(keyOf(peerId, pollId)) as OwnReceipt | undefined;
}

/** Removes what this device knows of the voter's choice. */
export function dropReceipt(peerId: string, pollId: PollId): void {
  lastingStorage.remove(keyOf(peerId, pollId));
}

function keyOf(peerId: string, pollId: PollId): string {
  return `receipt ${peerId} ${pollId}`;
}
