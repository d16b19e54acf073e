import { MAX_MESSAGE_BYTES } from '@diem-cau/shared/protocol/messages.ts';

/** What the transport writes around a message: the event's name, the number of the acknowledgement, quotes. */
const ENVELOPE_BYTES = 64;

/** Whether the server would refuse a message for its size, in bytes of UTF-8. */
export function isTooLarge(message: object): boolean {
  return new TextEncoder().encode(JSON.stringify(message)).length + ENVELOPE_BYTES > MAX_MESSAGE_BYTES;
}
