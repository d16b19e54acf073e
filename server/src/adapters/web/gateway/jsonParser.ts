import { MAX_MESSAGE_BYTES } from '@diem-cau/shared/protocol/messages.ts';

/** Replaces the payload of a message that is too large to be read, so that its sender gets an answer. */
export const OVERSIZED = Symbol('oversized');

/** The kinds of packet of Socket.IO's protocol; those with binary attachments are not spoken here. */
const CONNECT = 0;
const DISCONNECT = 1;
const EVENT = 2;
const ACK = 3;

/** Names that an event may not have, since they mean something to Socket.IO itself. */
const RESERVED: ReadonlySet<unknown> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number;
  readonly data?: unknown;
}

/** The kind, a namespace with its comma, the number for the acknowledgement; the rest is JSON. */
const HEAD = /^([0-3])(?:(\/[^,]*),?)?(\d{1,15})?/;

class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    const namespace = nsp && nsp !== '/' ? `${nsp},` : '';
    return [`${type}${namespace}${id ?? ''}${data === undefined || data === null ? '' : JSON.stringify(data)}`];
  }
}

/** One per connection, so it holds no more than who listens. */
class Decoder {
  #listener: ((packet: Packet) => void) | undefined;

  on(_event: 'decoded', listener: (packet: Packet) => void): void {
    this.#listener = listener;
  }

  removeListener(): void {
    this.#listener = undefined;
  }

  /** Throws at whatever is not a packet: the connection is closed then. */
  add(text: unknown): void {
    this.#listener?.(decode(text));
  }

  destroy(): void {}
}

function decode(text: unknown): Packet {
  const head = typeof text === 'string' ? HEAD.exec(text) : null;
  if (!head) throw new Error('Not a packet of text.');
  const [{ length }, kind, nsp = '/', id] = head;
  const type = Number(kind);
  const json = (text as string).slice(length);
  if (type === EVENT && isOversized(json))
    return { type, nsp, ...(id !== undefined && { id: Number(id) }), data: oversized(json) };
  const data: unknown = json === '' ? undefined : JSON.parse(json);
  if (!isFitting(type, data)) throw new Error('A payload that does not fit its packet.');
  return { type, nsp, ...(id !== undefined && { id: Number(id) }), ...(data !== undefined && { data }) };
}

function isOversized(json: string): boolean {
  // A letter of UTF-16 has three bytes in UTF-8 at most.
  return json.length * 3 > MAX_MESSAGE_BYTES && Buffer.byteLength(json) > MAX_MESSAGE_BYTES;
}

/** The event's name with a mark in place of its payload. Throws where there is no name. */
function oversized(json: string): readonly unknown[] {
  const [, name] = /^\["(\w{1,32})"/.exec(json) ?? [];
  if (name === undefined || RESERVED.has(name)) throw new Error('A large packet without an event.');
  return [name, OVERSIZED];
}

function isFitting(type: number, data: unknown): boolean {
  switch (type) {
    case CONNECT:
      return data === undefined || (typeof data === 'object' && data !== null && !Array.isArray(data));
    case DISCONNECT:
      return data === undefined;
    case EVENT:
      return Array.isArray(data) && typeof data[0] === 'string' && !RESERVED.has(data[0]);
    case ACK:
      return Array.isArray(data);
    default:
      return false;
  }
}

/**
 * How packets are written and read, in place of Socket.IO's own way: messages here are JSON and nothing else, so none
 * is searched for binary parts, and nothing is kept per connection for putting such parts together again.
 */
export const jsonParser = { Encoder, Decoder };
