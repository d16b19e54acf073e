import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply, SignalMessage } from '@diem-cau/shared/protocol/messages.ts';
import { type Pass, peerIdOf } from '../../../application/access.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { IceServersFor } from '../../../application/turnCredentials.ts';
import type { LiveConference } from '../../../projections/conferences.ts';

interface SignalContext {
  readonly pass: Pass;
  readonly conference: LiveConference;
  readonly mediaPeer: MediaPeer;
}

/** Takes one request about media. Who connects to the media, or connects anew, is also told the relays. */
export async function handleSignal(
  message: SignalMessage,
  { pass, conference, mediaPeer }: SignalContext,
  { iceServersFor }: { readonly iceServersFor: IceServersFor },
): Promise<Reply<unknown>> {
  const reply = await conference.room.handleSignal(mediaPeer, message);
  const connects = message.type === 'joinMedia' || message.type === 'restartIce';
  if (!reply.ok || !connects) return reply;
  const iceServers = iceServersFor(peerIdOf(pass));
  return iceServers.length === 0 ? reply : ok({ ...reply.value, iceServers });
}
