import type { ActorId, MessageId, Timestamp } from '../../kernel/ids.ts';
import type { MessageEnd } from './events.ts';

/** One message on a line. */
export interface Message {
  readonly id: MessageId;
  readonly from: MessageEnd;
  /** Who wrote it, as the conference calls them. */
  readonly name: string;
  readonly text: string;
  readonly at: Timestamp;
}

/** The messages between the desk and one correspondent. */
export interface MessageLine {
  /** The last ones, by their numbers, which count all of the line from 1. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The number of the last message. */
  readonly count: number;
  /** Up to which message each end has read. */
  readonly read: Readonly<Record<MessageEnd, number>>;
}

/** The lines, by the actor at the other end: a site's operator, or a unit that answers. */
export type MessageLines = Readonly<Record<ActorId, MessageLine>>;

/** No messages. */
export const initialMessages: MessageLines = {};

/** A line on which nobody has written. */
export const EMPTY_LINE: MessageLine = { messages: {}, count: 0, read: { desk: 0, correspondent: 0 } };

/** How many messages of the other end this end has not read, of those that are kept. */
export function unreadAt(end: MessageEnd, { messages, read }: MessageLine): number {
  return Object.entries(messages).filter(([number, { from }]) => from !== end && Number(number) > read[end]).length;
}
