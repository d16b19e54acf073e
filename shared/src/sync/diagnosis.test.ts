import { describe, expect, it } from 'vitest';
import { diagnose, type Evidence, type Obstacle } from './diagnosis.ts';

const NOTHING: Evidence = { onLine: true, secure: false, answered: false };

const CASES: readonly (readonly [what: string, evidence: Partial<Evidence>, obstacle: Obstacle])[] = [
  ['a device without a network', { onLine: false }, 'offline'],
  ['no answer at all', {}, 'unreachable'],
  ['no answer at all to a page that came by HTTPS', { secure: true }, 'untrusted'],
  ['a stranger’s answer, such as a proxy’s 502', { answered: true }, 'serverDown'],
  ['a fault of the server', { answered: true, answer: 'NOT_FOUND', refusal: 'INTERNAL' }, 'serverDown'],
  ['a server without its store', { answered: true, answer: 'NOT_FOUND', refusal: 'STORE_UNAVAILABLE' }, 'storeAway'],
  ['an address that is not the server’s', { answered: true, answer: 'FOREIGN_ORIGIN' }, 'foreignOrigin'],
  ['a proxy that takes WebSocket away', { answered: true, answer: 'NOT_FOUND' }, 'webSocketBlocked'],
  [
    'a device that says it has no network, and an answer',
    { onLine: false, answered: true, answer: 'NOT_FOUND' },
    'webSocketBlocked',
  ],
  ['a server that has enough of this address', { answered: true, answer: 'RATE_LIMITED' }, 'busy'],
  [
    'a server that has enough of this session',
    { answered: true, answer: 'NOT_FOUND', refusal: 'RATE_LIMITED' },
    'busy',
  ],
];

describe('the diagnosis of a connection that fails', () => {
  it.each(CASES)('finds %s', (_what, evidence, obstacle) => {
    expect(diagnose({ ...NOTHING, ...evidence })).toBe(obstacle);
  });
});
