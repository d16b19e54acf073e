import { canProduce } from '@diem-cau/shared/domain/stage/places.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage, SignalNotice } from '@diem-cau/shared/protocol/signals.ts';
import { peerIdOf } from '../../../application/access.ts';
import { recordListening } from '../../../application/commands/recordListening.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { IceServersFor } from '../../../application/turnCredentials.ts';
import type { PeerContext } from './peerContext.ts';

/** Handles one request about media. The reply to a peer that connects or reconnects also lists the ICE servers. */
export async function handleSignal(
  message: SignalMessage,
  peer: PeerContext,
  iceServersFor: IceServersFor,
): Promise<Reply<unknown>> {
  const { pass, conference } = peer;
  if (message.type === 'listenTo' && message.siteId !== undefined) {
    const recorded = await recordListening(message.siteId, pass.actor, conference.runtime);
    if (!recorded.ok) return recorded;
  }
  const reply = await conference.room.handleSignal(mediaPeerOf(peer), message);
  const connects = message.type === 'joinMedia' || message.type === 'restartIce';
  if (!reply.ok || !connects) return reply;
  const iceServers = iceServersFor(peerIdOf(pass));
  return iceServers.length === 0 ? reply : ok({ ...reply.value, iceServers });
}

/** A peer as the media server knows it. Made only when media is requested: thousands of phones never do. */
function mediaPeerOf({ socket, pass: { actor }, conference: { runtime } }: PeerContext): MediaPeer {
  return {
    id: socket.id,
    actor,
    notify: (notice: SignalNotice) => socket.emit('signal', notice),
    mayProduce: (source) => canProduce(runtime.state, actor, source),
    maySend: actor.role === 'chair' || actor.role === 'site' || actor.role === 'interpreter',
  };
}
