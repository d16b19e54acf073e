import { describe, expect, it } from 'vitest';
import { readDeliveryReport } from '../../server/src/application/deliveries/deliveryReport.ts';
import { deliveryReport } from '../testkit/deliveryReport.ts';

const ID = 'V1StGXR8_Z5jdHi6B-myT';

describe('a report of a letter that came back', () => {
  it.each([
    ['5.1.1', 'addressRefused'],
    ['5.1.10', 'addressRefused'],
    ['5.2.2', 'mailboxFull'],
    ['5.7.1', 'returned'],
    ['4.4.7', 'returned'],
  ] as const)('LETTER-8: says why, by its status %s', (status, fault) => {
    const answer = '550 no, and why';
    const report = readDeliveryReport(deliveryReport(ID, { status, diagnostic: 'smtp; 550 no,\n  and why' }));
    expect(report).toStrictEqual({ letterIds: [ID], fault, answer });
  });

  it('LETTER-8: is none where the letter is only late, or was delivered', () => {
    expect(readDeliveryReport(deliveryReport(ID, { action: 'delayed', status: '4.4.1' }))).toBeUndefined();
    expect(readDeliveryReport(deliveryReport(ID, { action: 'relayed', status: '2.0.0' }))).toBeUndefined();
  });

  it('LETTER-8: is none where somebody writes a letter about it', () => {
    expect(readDeliveryReport(`From: a@b.vn\nSubject: Action: failed\n\nAction: failed\n<${ID}@x.vn>`)).toBeUndefined();
    expect(readDeliveryReport('')).toBeUndefined();
  });
});
