import type { Senders } from '../../application/deliveries/channels.ts';
import type { Outgoing } from '../../application/outgoing.ts';
import { callGateway, callPortal } from './gatewaySender.ts';
import { sendMail } from './mailSender.ts';

/** How long one try to send a letter by a mail server may take (ms): well below the lease of a letter that is being sent. */
const MAIL_LIMIT_MS = 60_000;

/** Sends by mail servers and gateways. */
export function createSenders(outgoing: Outgoing, mailLimitMs = MAIL_LIMIT_MS): Senders {
  const { targets } = outgoing;
  return {
    sendMail: (server, message) => sendMail(server, message, { targets, limitMs: mailLimitMs }),
    callGateway: (gateway, message) => callGateway(gateway, message, outgoing),
    callPortal: (portal, notice) => callPortal(portal, notice, outgoing),
    isPrivate: async (host) => {
      const target = await targets.resolve(host);
      return !target.ok && target.error === 'privateAddress';
    },
  };
}
