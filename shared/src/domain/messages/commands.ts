import type { ActorId, MessageId } from '../../kernel/ids.ts';

/** What may be asked about messages between the desk and sites or units. */
export type MessageCommand =
  /** The desk writes to these sites and units, each by the id of its actor. */
  | {
      readonly type: 'SendMessage';
      readonly messageId: MessageId;
      readonly to: readonly ActorId[];
      readonly text: string;
    }
  /** A site's operator or a unit writes to the desk. */
  | { readonly type: 'WriteToDesk'; readonly messageId: MessageId; readonly text: string }
  /** The desk has read a line up to the message with this number. */
  | { readonly type: 'ReadLine'; readonly of: ActorId; readonly upTo: number }
  /** A site's operator or a unit has read its own line up to the message with this number. */
  | { readonly type: 'ReadMessages'; readonly upTo: number };
