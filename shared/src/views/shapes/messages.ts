import type { MessageLine } from '../../domain/messages/state.ts';

/** A line of messages as one of its ends sees it. */
export interface MessageLineView extends MessageLine {
  /** What the correspondent is called. */
  readonly name: string;
  /** How many messages of the other end this end has not read. */
  readonly unread: number;
}
