import type { ClientToServerEvents, ServerToClientEvents } from '@diem-cau/shared/protocol/messages.ts';
import type { ClientEvent, MessageOf, ReplyTo, Transport, TransportListener } from '@diem-cau/shared/sync/ports.ts';
import { io, type Socket } from 'socket.io-client';

/** Where a transport connects to. In a browser both are left out: the page's own server and its cookies. */
export interface SocketAddress {
  /** The server's address. */
  readonly url?: string;
  /** HTTP headers of the handshake; only outside a browser. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The transport of the client core over Socket.IO, by WebSocket alone. `peerId` names the session; its secret is a cookie. */
export class SocketTransport implements Transport {
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>;

  constructor(peerId: string, listener: TransportListener, { url, headers }: SocketAddress = {}) {
    this.#socket = io(url, {
      transports: ['websocket'],
      auth: { peerId },
      autoConnect: false,
      forceNew: true,
      // The client core has its own policy.
      reconnection: false,
      ...(headers && { extraHeaders: headers }),
    });
    this.#socket.io.on('open', () => {
      listener.handleOpen();
      this.#socket.io.engine.on('packet', () => listener.handlePacket());
    });
    this.#socket.on('connect', () => listener.handleConnected());
    this.#socket.on('connect_error', ({ message }) => {
      // Socket.IO keeps a socket active whose network failed, and not one that the server's middleware refused.
      listener.handleClosed(this.#socket.active ? { kind: 'lost' } : { kind: 'refused', code: message });
    });
    this.#socket.on('disconnect', (reason) => {
      // What Socket.IO would send on the next connection is of this one.
      this.#socket.sendBuffer.length = 0;
      if (reason !== 'io client disconnect') {
        listener.handleClosed({ kind: reason === 'io server disconnect' ? 'closed' : 'lost' });
      }
    });
    this.#socket.on('frame', listener.on.frame);
    this.#socket.on('store', listener.on.store);
    this.#socket.on('signal', listener.on.signal);
    this.#socket.on('rejected', listener.on.rejected);
  }

  /** {@inheritDoc Transport.open} */
  open(timeoutMs: number): void {
    this.#socket.io.timeout(timeoutMs);
    this.#socket.connect();
  }

  /** {@inheritDoc Transport.close} */
  close(): void {
    this.#socket.disconnect();
  }

  /** {@inheritDoc Transport.request} */
  request<Event extends ClientEvent>(
    event: Event,
    message: MessageOf<Event>,
    timeoutMs: number,
    answer: (reply: ReplyTo<Event> | undefined) => void,
  ): void {
    const socket = this.#socket.timeout(timeoutMs) as unknown as Emitter;
    socket.emit(event, message, (error, reply) => answer(error ? undefined : (reply as ReplyTo<Event>)));
  }
}

/** An event map cannot say that a message and its reply follow from the event's type parameter. */
interface Emitter {
  emit(event: ClientEvent, message: object, answer: (error: Error | null, reply: unknown) => void): void;
}
