import type { ClientToServerEvents, ServerToClientEvents } from '../protocol/messages.ts';

/** What a client sends. Every message is acknowledged. */
export type ClientEvent = keyof ClientToServerEvents;

/** The payload of an event that a client sends. */
export type MessageOf<Event extends ClientEvent> = Parameters<ClientToServerEvents[Event]>[0];

/** What acknowledges an event that a client sends. */
export type ReplyTo<Event extends ClientEvent> = Parameters<Parameters<ClientToServerEvents[Event]>[1]>[0];

/** The clocks, timers and random source of the machine that a client runs on. Times in milliseconds. */
export interface Device {
  /** Date and time of day, as the device's owner has set it. */
  wall(): number;
  /** Cannot be set; stands still on some devices while they sleep. */
  monotonic(): number;
  /** Calls `run` once after a delay. Returns how to cancel it. */
  after(delayMs: number, run: () => void): () => void;
  /** From 0 to below 1. */
  random(): number;
  /** A new id for a command. Unique for its sender. */
  newId(): string;
}

/**
 * Why a connection, or an attempt to open one, has ended.
 * - `lost`: the network failed, or the attempt took too long.
 * - `refused`: the server's handshake refused it with a code.
 * - `closed`: the server closed it.
 */
export type Closing =
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'closed' };

/** What a transport reports to its connection. */
export interface TransportListener {
  /** The network connection is open; the server's handshake follows. */
  handleOpen(): void;
  /** The handshake is done: messages can be sent. */
  handleConnected(): void;
  /** Anything at all has arrived, heartbeats included. */
  handlePacket(): void;
  /** Once for each `open`, unless `close` came first. Waiting requests are answered with undefined right after it. */
  handleClosed(closing: Closing): void;
  /** A message from the server, by its event. */
  readonly on: ServerToClientEvents;
}

/** One connection at a time to a server. It never reconnects by itself. */
export interface Transport {
  /** Begins an attempt; the network connection must be open within `timeoutMs`. */
  open(timeoutMs: number): void;
  /** Ends the connection or the attempt. Waiting requests are answered with undefined; nothing else is reported. */
  close(): void;
  /** Sends a message while connected. `answer` is called once: with undefined after `timeoutMs`, or when the connection ends. */
  request<Event extends ClientEvent>(
    event: Event,
    message: MessageOf<Event>,
    timeoutMs: number,
    answer: (reply: ReplyTo<Event> | undefined) => void,
  ): void;
}
