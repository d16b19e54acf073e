import type { SignalMessage, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaSignalPort } from '../../../client/src/connection/media/mediaSignalPort.ts';
import type { RehearsalEvents } from '../participant.ts';

/** Sends one request about media; undefined where it is refused or the connection is lost. Counts the outcome. */
export async function requestMedia<Message extends SignalMessage>(
  port: MediaSignalPort,
  message: Message,
  events: Pick<RehearsalEvents, 'onMedia'>,
): Promise<SignalReplies[Message['type']] | undefined> {
  const reply = await port.signal(message);
  events.onMedia(message.type, reply.ok ? 'accepted' : reply.error.code);
  return reply.ok ? reply.value : undefined;
}
