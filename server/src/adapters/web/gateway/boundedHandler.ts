import { err } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ZodType } from 'zod';
import type { TrafficKind } from '../limits/trafficLimits.ts';
import { checkPayload } from './envelope.ts';
import { findShutOut, type Handler, type PeerContext } from './peerContext.ts';

/**
 * Puts a handler behind its rate limit and its schema. A message over the limit is refused before it is parsed, because
 * refusals must be cheap under load; malformed messages count too.
 */
export function boundedHandler<Message>(
  kind: TrafficKind | ((payload: unknown) => TrafficKind),
  schema: ZodType<Message>,
  handle: (peer: PeerContext, message: Message) => Promise<Reply<unknown>>,
): Handler {
  return async (peer, payload) => {
    const budget = typeof kind === 'string' ? kind : kind(payload);
    if (!peer.limits.allow(budget)) return err({ code: 'RATE_LIMITED' });
    if (peer.outdated) return err({ code: 'OUTDATED' });
    const shutOut = findShutOut(peer);
    if (shutOut) return err(shutOut);
    if (!peer.inFlight.begin(budget, peer.holder)) return err({ code: 'RATE_LIMITED' });
    try {
      const message = checkPayload(schema, payload);
      return message.ok ? await handle(peer, message.value) : message;
    } finally {
      peer.inFlight.end(budget, peer.holder);
    }
  };
}

/** Ballots have a rate limit of their own, since a whole conference votes at once. */
export function kindOfCommand(payload: unknown): TrafficKind {
  const { command } = Object(payload) as { readonly command?: unknown };
  return (Object(command) as { readonly type?: unknown }).type === 'CastBallot' ? 'ballot' : 'command';
}
