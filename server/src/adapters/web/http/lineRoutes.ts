import { randomFillSync } from 'node:crypto';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { LINE_TEST_BYTES } from '@diem-cau/shared/protocol/messages.ts';
import type { Budget } from '../../../application/limits/limiter.ts';
import { Places } from '../../../application/limits/places.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers, RouteHead } from './routeHandler.ts';

/** Random bytes, which no proxy can compress. */
const NOISE = randomFillSync(Buffer.alloc(LINE_TEST_BYTES));

/** A line test takes nine transfers; a few tests a minute must be possible. */
const TRANSFERS: Budget = { perSecond: 40 / 60, burst: 40 };
/** Concurrent transfers: more in all would measure the server's line instead of the sites'; a test has one at a time. */
const SLOTS = { all: 48, each: 2 };

/** Longest transfer, in milliseconds. A slower line carries less than 70 kbit/s, too little for a room. */
const TRANSFER_MS = 60_000;

type LineRoute = 'measureDownlink' | 'measureUplink';

/** Transfers by which a site measures its line: bytes down and bytes up, both bounded in size and in number. */
export function lineHandlers({ limits }: HttpAppOptions): RouteHandlers<LineRoute> {
  const slots = new Places(SLOTS);

  const admit = ({ request, response, pass }: RouteHead<LineRoute>): WireError | undefined => {
    const holder = `line ${pass.conferenceId} ${pass.actor.id}`;
    const release = limits.routes.take(holder, TRANSFERS, 1 / limits.factor) ? slots.hold(holder) : undefined;
    if (!release) return { code: 'RATE_LIMITED' };
    const deadline = setTimeout(() => request.destroy(), TRANSFER_MS);
    response.once('close', () => {
      release();
      clearTimeout(deadline);
    });
    return undefined;
  };

  return {
    measureDownlink: { admit, handle: ({ query }) => ok({ content: NOISE.subarray(0, query.bytes) }) },
    measureUplink: { admit, handle: () => ok({}) },
  };
}
