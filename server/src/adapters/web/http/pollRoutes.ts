import { listBallots } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { isCounted, type Poll } from '@diem-cau/shared/domain/poll/state.ts';
import { showsTally } from '@diem-cau/shared/domain/poll/visibility.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ReceiptList, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import type { Express, Request } from 'express';
import { identityOf } from '../../../application/ballotSigner.ts';
import { boxOf } from '../../../application/castBallot.ts';
import type { ConferenceRuntime } from '../../../application/conferenceRuntime.ts';
import { Places } from '../../../application/limits/places.ts';
import { signBallots } from '../../../application/signedBallots.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { enter } from './requestPass.ts';

/** Lists of ballots made at once: each is read, counted and signed whole. */
const EXPORTS = { all: 8, each: 4 };

type PollRequest = Request<{ conferenceId: string; pollId: string }>;

/** What proves a counted poll, for whoever may see its result: its ballots, signed, and the key that signs them. */
export function addPollRoutes(app: Express, options: HttpAppOptions): void {
  const { secrets, ballots } = options;
  const exports = new Places(EXPORTS);
  /** The list in which each voter of a secret poll finds the own receipt. */
  app.get('/api/conferences/:conferenceId/polls/:pollId/receipts', async (request, response) => {
    const found = await findCounted(request, 'readReceipts', options);
    if (!found.ok) return sendError(response, found.error);
    const { poll, runtime } = found.value;
    if (!poll.rules.secret) return sendError(response, { code: 'NOT_FOUND' });
    const list: ReceiptList = { receipts: await ballots.list(boxOf(runtime.id, poll)) };
    return sendReply(response, ok(list));
  });
  app.get('/api/conferences/:conferenceId/polls/:pollId/ballots', async (request, response) => {
    const found = await findCounted(request, 'exportBallots', options);
    if (!found.ok) return sendError(response, found.error);
    const { poll, runtime } = found.value;
    const leave = exports.hold(runtime.id);
    if (!leave) return sendError(response, { code: 'RATE_LIMITED' });
    response.once('close', leave);
    const list = listBallots(runtime.id, poll, await ballots.list(boxOf(runtime.id, poll)));
    if (!list) return sendError(response, { code: 'NOT_FOUND' });
    response.attachment(`${poll.id}.json`);
    return response.json(signBallots(list, secrets.signingKey));
  });
  app.get('/api/conferences/:conferenceId/signing-key', async (request, response) => {
    const entry = await enter(request, 'readSigningKey', options);
    if (!entry.ok) return sendError(response, entry.error);
    return sendReply(response, ok({ ...identityOf(secrets.signingKey), earlier: secrets.earlierSigners }));
  });
}

/** The counted poll that a request's path names, if its sender may see the result; else it looks like none. */
async function findCounted(
  request: PollRequest,
  route: 'readReceipts' | 'exportBallots',
  options: HttpAppOptions,
): Promise<Reply<{ readonly poll: Poll; readonly runtime: ConferenceRuntime }>> {
  const entry = await enter(request, route, options);
  if (!entry.ok) return entry;
  const { pass, conference } = entry.value;
  const { runtime } = conference;
  const poll = Object.values(runtime.state.polls).find((one) => one.id === (request.params.pollId as PollId));
  const to = audienceOf(pass.actor.role) === 'control' ? 'desk' : 'others';
  return poll && isCounted(poll) && showsTally(poll, to) ? ok({ poll, runtime }) : err({ code: 'NOT_FOUND' });
}
