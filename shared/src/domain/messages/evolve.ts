import { unreachable } from '../../kernel/exhaustive.ts';
import type { ActorId } from '../../kernel/ids.ts';
import type { MessageEvent } from './events.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { EMPTY_LINE, type Message, type MessageLine, type MessageLines } from './state.ts';

/** Folds an event into the lines of messages. */
export function evolveMessages(lines: MessageLines, event: MessageEvent): MessageLines {
  switch (event.type) {
    case 'MessageSent': {
      const { messageId: id, to, name, text, at } = event;
      const message: Message = { id, from: 'desk', name, text, at };
      const written = to.map((one): [ActorId, MessageLine] => [one, addMessage(lines[one], message)]);
      return { ...lines, ...Object.fromEntries(written) };
    }
    case 'DeskWrittenTo': {
      const { messageId: id, of, name, text, at } = event;
      return { ...lines, [of]: addMessage(lines[of], { id, from: 'correspondent', name, text, at }) };
    }
    case 'LineRead': {
      const line = lines[event.of];
      if (!line) return lines;
      return { ...lines, [event.of]: { ...line, read: { ...line.read, [event.by]: event.upTo } } };
    }
    default:
      return unreachable(event, lines);
  }
}

function addMessage({ messages, count, read }: MessageLine = EMPTY_LINE, message: Message): MessageLine {
  const number = count + 1;
  const kept = Object.entries(messages).filter(([one]) => Number(one) > number - MESSAGE_LIMITS.kept);
  return {
    messages: { ...Object.fromEntries(kept), [number]: message },
    count: number,
    // Who writes has read what came before.
    read: { ...read, [message.from]: number },
  };
}

/** Forgets the line of a correspondent that is no more. */
export function endLine(lines: MessageLines, of: ActorId): MessageLines {
  const { [of]: _, ...rest } = lines;
  return rest;
}
