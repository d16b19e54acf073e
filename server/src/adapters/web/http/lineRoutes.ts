import { randomFillSync } from 'node:crypto';
import type { ConferenceRoute } from '@diem-cau/shared/domain/permissions.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { LINE_TEST_BYTES } from '@diem-cau/shared/protocol/messages.ts';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Budget } from '../../../application/limits/limiter.ts';
import { Places } from '../../../application/limits/places.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { enter } from './requestPass.ts';

/** Bytes that no proxy on the way can make fewer. */
const NOISE = randomFillSync(Buffer.alloc(LINE_TEST_BYTES));

/** A whole check takes nine transfers; a few repeats a minute must be possible. */
const TRANSFERS: Budget = { perSecond: 40 / 60, burst: 40 };
/** Transfers at once: more in all would measure the server's line instead of the sites'; a check has one at a time. */
const SLOTS = { all: 48, each: 2 };

/** A transfer that takes longer is ended: the line bears less than 70 kbit/s, which is no line for a room. */
const TRANSFER_MS = 60_000;

type LineRequest = Request<{ conferenceId: string }>;

/** What a site measures its line with: bytes down, bytes up, both bounded in size and in number. */
export function addLineRoutes(app: Express, options: HttpAppOptions): void {
  const slots = new Places(SLOTS);
  const { routes, factor } = options.limits;

  // Before a body is read: a refused one costs nothing.
  const admit = (route: ConferenceRoute) => async (request: LineRequest, response: Response, next: NextFunction) => {
    const entry = await enter(request, route, options);
    if (!entry.ok) return sendError(response, entry.error);
    const { conferenceId, actor } = entry.value.pass;
    const room = `line ${conferenceId} ${actor.id}`;
    const finish = routes.take(room, TRANSFERS, 1 / factor) ? slots.hold(room) : undefined;
    if (!finish) return sendReply(response, err({ code: 'RATE_LIMITED' }));
    response.once('close', finish);
    const deadline = setTimeout(() => request.destroy(), TRANSFER_MS);
    response.once('close', () => clearTimeout(deadline));
    return next();
  };

  app.get('/api/conferences/:conferenceId/line', admit('measureDownlink'), (request: LineRequest, response) => {
    const bytes = Number(request.query.bytes ?? 0);
    if (!Number.isInteger(bytes) || bytes < 0 || bytes > LINE_TEST_BYTES) {
      return sendError(response, { code: 'INVALID', paths: ['bytes'] });
    }
    return response.type('application/octet-stream').send(NOISE.subarray(0, bytes));
  });

  app.post(
    '/api/conferences/:conferenceId/line',
    admit('measureUplink'),
    express.raw({ type: () => true, limit: LINE_TEST_BYTES, inflate: false }),
    (_request: LineRequest, response: Response) => sendReply(response, ok({})),
  );
}
