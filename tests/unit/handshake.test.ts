import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { decideHandshake } from '../../server/src/adapters/web/gateway/handshake.ts';
import { RequestBudgets } from '../../server/src/adapters/web/limits/requestBudgets.ts';

const ORIGIN = 'https://dialogue.example';

/** The decision on a handshake whose address is read by `addressOf`, and what was logged as a bug. */
function judge(addressOf: () => string): { decisions: unknown[]; bugs: unknown[] } {
  const decisions: unknown[] = [];
  const bugs: unknown[] = [];
  decideHandshake(
    { headers: { origin: ORIGIN } } as unknown as IncomingMessage,
    (refusal, allowed) => decisions.push([refusal, allowed]),
    {
      access: {} as never,
      addressOf,
      allowedOrigins: new Set([ORIGIN]),
      limits: { requests: new RequestBudgets({ monotonic: () => 0 }, 1) },
      secure: true,
      security: { record() {} },
      logger: { info() {}, warn() {}, error: ({ err }: { err?: unknown }) => bugs.push(err) },
    },
  );
  return { decisions, bugs };
}

it('lets a page of this server open a WebSocket', () => {
  expect(judge(() => '203.0.113.7')).toEqual({ decisions: [[null, true]], bugs: [] });
});

it('refuses a handshake that cannot be judged, and logs why', () => {
  const bug = new Error('A bug.');
  const failing = () => {
    throw bug;
  };
  expect(judge(failing)).toEqual({ decisions: [['INTERNAL', false]], bugs: [bug] });
});
