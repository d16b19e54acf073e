import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply, SignalMessage } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import { type Pass, peerIdOf } from '../../../application/access.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { IceServersFor } from '../../../application/turnCredentials.ts';
import type { LiveConference } from '../../../projections/conferences.ts';

interface SignalContext {
  readonly pass: Pass;
  readonly conference: LiveConference;
  readonly mediaPeer: MediaPeer;
}

/** Writes into the log that a moderator listens, before anything is heard. Returns a refusal where that is not recorded. */
async function recordListening(
  message: SignalMessage,
  { pass: { actor }, conference }: Pick<SignalContext, 'pass' | 'conference'>,
): Promise<Reply<unknown> | undefined> {
  if (message.type !== 'listenTo' || message.siteId === undefined) return undefined;
  const command = { type: 'ListenToSite', siteId: message.siteId } as const;
  const recorded = await conference.runtime.submit({ commandId: `listen-${nanoid()}`, actor, command });
  return recorded.ok ? undefined : recorded;
}

/** Takes one request about media. Who connects to the media, or connects anew, is also told the relays. */
export async function handleSignal(
  message: SignalMessage,
  { pass, conference, mediaPeer }: SignalContext,
  { iceServersFor }: { readonly iceServersFor: IceServersFor },
): Promise<Reply<unknown>> {
  const refusal = await recordListening(message, { pass, conference });
  if (refusal) return refusal;
  const reply = await conference.room.handleSignal(mediaPeer, message);
  const connects = message.type === 'joinMedia' || message.type === 'restartIce';
  if (!reply.ok || !connects) return reply;
  const iceServers = iceServersFor(peerIdOf(pass));
  return iceServers.length === 0 ? reply : ok({ ...reply.value, iceServers });
}
