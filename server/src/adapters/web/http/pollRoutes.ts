import { listBallots } from '@diem-cau/shared/domain/poll/ballotList.ts';
import { isCounted, type Poll } from '@diem-cau/shared/domain/poll/state.ts';
import { showsTally } from '@diem-cau/shared/domain/poll/visibility.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { identityOf } from '../../../application/ballotSigner.ts';
import { boxOf } from '../../../application/commands/castBallot.ts';
import { Places } from '../../../application/limits/places.ts';
import { signBallots } from '../../../application/signedBallots.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers, RouteHead } from './routeHandler.ts';

/** Concurrent exports: each list is read, counted and signed as a whole. */
const EXPORTS = { all: 8, each: 4 };

type PollRoute = 'readReceipts' | 'exportBallots';

/** What proves a counted poll to everybody who may see its result: its ballots, signed, and the key that signs them. */
export function pollHandlers({ secrets, ballots }: HttpAppOptions): RouteHandlers<PollRoute | 'readSigningKey'> {
  const exports = new Places(EXPORTS);
  return {
    readReceipts: {
      async handle(call) {
        const poll = findCounted(call);
        if (!poll?.rules.secret) return err({ code: 'NOT_FOUND' });
        return ok({ receipts: await ballots.list(boxOf(call.conference.runtime.id, poll)) });
      },
    },
    exportBallots: {
      async handle(call) {
        const poll = findCounted(call);
        if (!poll) return err({ code: 'NOT_FOUND' });
        const { id } = call.conference.runtime;
        const release = exports.hold(id);
        if (!release) return err({ code: 'RATE_LIMITED' });
        call.response.once('close', release);
        const list = listBallots(id, poll, await ballots.list(boxOf(id, poll)));
        if (!list) return err({ code: 'NOT_FOUND' });
        const content = JSON.stringify(signBallots(list, secrets.signingKey));
        return ok({ content, headers: { 'Content-Disposition': `attachment; filename="${poll.id}.json"` } });
      },
    },
    readSigningKey: {
      handle: () => ok({ ...identityOf(secrets.signingKey), earlier: secrets.earlierSigners }),
    },
  };
}

/** The counted poll that a request names, if its sender may see the result. Otherwise it looks as if there were none. */
function findCounted({ pass, conference, params }: RouteHead<PollRoute>): Poll | undefined {
  const poll = Object.values(conference.runtime.state.polls).find(({ id }) => id === params.pollId);
  const to = audienceOf(pass.actor.role) === 'control' ? 'desk' : 'others';
  return poll && isCounted(poll) && showsTally(poll, to) ? poll : undefined;
}
