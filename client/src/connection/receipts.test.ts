import { createHash } from 'node:crypto';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { addsUp, findReceipt, type OwnReceipt } from './receipts.ts';

const POLL = 'poll_receipts' as PollId;
const NONCES = { nonce: 'the-voters-own-nonce', serverNonce: 'f00d' };
const receipt = createHash('sha256').update(`${POLL}\n${NONCES.nonce}\n${NONCES.serverNonce}\nyes`).digest('hex');
const OWN: OwnReceipt = { ...NONCES, receipt, ballot: 'yes' };

describe('a voter’s receipt', () => {
  it('is found in the list with the choice it was cast for', () => {
    expect(
      findReceipt(POLL, OWN, {
        receipts: [
          ['a'.repeat(64), 'no'],
          [receipt, 'yes'],
        ],
      }),
    ).toBe('found');
  });

  it('tells a changed choice, a missing ballot and a receipt that was never of this ballot apart', () => {
    expect(findReceipt(POLL, OWN, { receipts: [[receipt, 'no']] })).toBe('otherChoice');
    expect(findReceipt(POLL, OWN, { receipts: [['a'.repeat(64), 'yes']] })).toBe('missing');
    const given = { ...OWN, receipt: 'a'.repeat(64) };
    expect(findReceipt(POLL, given, { receipts: [['a'.repeat(64), 'yes']] })).toBe('wrongReceipt');
    expect(findReceipt('poll_other' as PollId, OWN, { receipts: [[receipt, 'yes']] })).toBe('wrongReceipt');
  });

  it('stands in a list that comes to the shown result, or not', () => {
    const list = {
      receipts: [
        ['a', 'o1+o2'],
        ['b', 'o1'],
      ] as const,
    };
    expect(addsUp(list, { tally: { o1: 2, o2: 1, o3: 0 }, votes: 2 })).toBe(true);
    expect(addsUp(list, { tally: { o1: 2, o2: 1 }, votes: 3 })).toBe(false);
    expect(addsUp(list, { tally: { o1: 2 }, votes: 2 })).toBe(false);
  });
});
