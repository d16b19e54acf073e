import type { Senders } from '../../application/deliveries/channels.ts';
import { callGateway } from './gatewaySender.ts';
import { sendMail } from './mailSender.ts';
import { Targets } from './targets.ts';

/** Sends by mail servers and gateways. `privateTargets`: addresses and ranges of private networks that they may have. */
export function createSenders(privateTargets: readonly string[]): Senders {
  const targets = new Targets(privateTargets);
  return {
    sendMail: (server, message) => sendMail(server, message, targets),
    callGateway: (gateway, message) => callGateway(gateway, message, targets),
    isPrivate: async (host) => {
      const target = await targets.resolve(host);
      return !target.ok && target.error === 'privateAddress';
    },
  };
}
