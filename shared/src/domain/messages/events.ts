import type { ActorId, MessageId, Timestamp } from '../../kernel/ids.ts';

/** What happens to messages. */
export type MessageEvent =
  | {
      readonly type: 'MessageSent';
      readonly messageId: MessageId;
      readonly to: readonly ActorId[];
      /** Who wrote it, as the conference calls them. */
      readonly name: string;
      readonly text: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'DeskWrittenTo';
      readonly messageId: MessageId;
      readonly of: ActorId;
      readonly name: string;
      readonly text: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'LineRead';
      readonly of: ActorId;
      readonly by: MessageEnd;
      readonly upTo: number;
      readonly at: Timestamp;
    };

/** An end of a line: the desk, or its correspondent. */
export type MessageEnd = 'desk' | 'correspondent';
