import type { Reply, SignalMessage, SignalReplies } from '@diem-cau/shared/protocol/messages.ts';
import type { Peer } from '../../../tests/testkit/peer.ts';
import type { RehearsalEvents } from '../participant.ts';

const ANSWER_WITHIN_MS = 10_000;

/** Sends one request about media; undefined where it is refused or the line fails. Counts the outcome. */
export async function requestMedia<Message extends SignalMessage>(
  peer: Peer,
  message: Message,
  events: Pick<RehearsalEvents, 'onMedia'>,
): Promise<SignalReplies[Message['type']] | undefined> {
  const reply: Reply<SignalReplies[Message['type']]> | undefined = await peer.socket
    .timeout(ANSWER_WITHIN_MS)
    .emitWithAck('signal', message)
    .catch(() => undefined);
  events.onMedia(message.type, reply?.ok ? 'accepted' : (reply?.error.code ?? 'DISCONNECTED'));
  return reply?.ok ? reply.value : undefined;
}
