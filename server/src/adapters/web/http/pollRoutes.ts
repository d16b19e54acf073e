import { isCounted } from '@diem-cau/shared/domain/poll/state.ts';
import { showsTally } from '@diem-cau/shared/domain/poll/visibility.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { ReceiptList } from '@diem-cau/shared/protocol/messages.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import type { Express } from 'express';
import { boxOf } from '../../../application/castBallot.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { enter } from './requestPass.ts';

/** The list in which each voter of a secret poll finds the own receipt, for whoever may see the result. */
export function addPollRoutes(app: Express, options: HttpAppOptions): void {
  app.get('/api/conferences/:conferenceId/polls/:pollId/receipts', async (request, response) => {
    const entry = await enter(request, 'readReceipts', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { pass, conference } = entry.value;
    const { id, state } = conference.runtime;
    const poll = Object.values(state.polls).find((one) => one.id === (request.params.pollId as PollId));
    const to = audienceOf(pass.actor.role) === 'control' ? 'desk' : 'others';
    if (!poll?.rules.secret || !isCounted(poll) || !showsTally(poll, to)) {
      return sendError(response, { code: 'NOT_FOUND' });
    }
    const list: ReceiptList = { receipts: await options.ballots.receipts(boxOf(id, poll)) };
    return sendReply(response, ok(list));
  });
}
