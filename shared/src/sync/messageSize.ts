import { MAX_MESSAGE_BYTES } from '../protocol/messages.ts';

/** What the transport adds to a message, in bytes: the event's name, the number of the acknowledgement, quotes. */
const ENVELOPE_BYTES = 64;

/** Whether the server would refuse a message for its size. */
export function isTooLarge(message: object): boolean {
  const json = JSON.stringify(message);
  if (ENVELOPE_BYTES + 3 * json.length <= MAX_MESSAGE_BYTES) return false;
  let bytes = ENVELOPE_BYTES;
  for (const character of json) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes > MAX_MESSAGE_BYTES;
}

/** The length of a code point in UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
