import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import type { OwnReceipt } from '../connection/receipts.ts';

/** The voter's nonce, the same at every attempt: a repeated press after a lost answer gets that answer. */
export function ownNonce(peerId: string, pollId: PollId): string {
  const key = `nonce ${peerId} ${pollId}`;
  const nonce = read(key) ?? nanoid(22);
  write(key, nonce);
  return nonce;
}

/** Keeps the receipt of a secret ballot on this device, over reloads. */
export function keepReceipt(peerId: string, pollId: PollId, receipt: OwnReceipt): void {
  write(keyOf(peerId, pollId), JSON.stringify(receipt));
}

/** The receipt kept for this voter in a poll, if this device cast the ballot. */
export function keptReceipt(peerId: string, pollId: PollId): OwnReceipt | undefined {
  try {
    const kept = JSON.parse(read(keyOf(peerId, pollId)) ?? 'null') as OwnReceipt | null;
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

/** Removes what this device knows of the voter's choice. */
export function dropReceipt(peerId: string, pollId: PollId): void {
  try {
    localStorage.removeItem(keyOf(peerId, pollId));
  } catch {
    // Storage that is switched off holds nothing.
  }
}

function keyOf(peerId: string, pollId: PollId): string {
  return `receipt ${peerId} ${pollId}`;
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be full or switched off; the voter has still been told the receipt.
  }
}
