import type { ActorId, MessageId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { MessageCommand } from './commands.ts';
import { correspondentName } from './correspondents.ts';
import type { MessageEnd } from './events.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { EMPTY_LINE, type MessageLine, unreadAt } from './state.ts';

/** Decides messages. Rules MSG-1 to MSG-5 in SPEC.md. */
export function decideMessages(command: MessageCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  switch (command.type) {
    case 'SendMessage':
      return sendMessage(command, state, context);
    case 'WriteToDesk': {
      const { messageId, text } = command;
      if (correspondentName(actor.id, state) === undefined) return reject('ADDRESSEE_UNKNOWN');
      const line = state.messages[actor.id] ?? EMPTY_LINE;
      if (isKnown(line, messageId)) return reject('MESSAGE_EXISTS');
      if (isBehind('desk', line)) return reject('DESK_BEHIND', { most: MESSAGE_LIMITS.unread });
      return ok([{ type: 'DeskWrittenTo', messageId, of: actor.id, name: actor.name, text, at }]);
    }
    case 'ReadLine':
      return readLine('desk', command.of, command.upTo, state, context);
    case 'ReadMessages':
      return readLine('correspondent', actor.id, command.upTo, state, context);
  }
}

function sendMessage(
  { messageId, to, text }: Extract<MessageCommand, { type: 'SendMessage' }>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const addressees = [...new Set(to)];
  for (const id of addressees) {
    const name = correspondentName(id, state);
    if (name === undefined) return reject('ADDRESSEE_UNKNOWN');
    const line = state.messages[id] ?? EMPTY_LINE;
    if (isKnown(line, messageId)) return reject('MESSAGE_EXISTS');
    if (isBehind('correspondent', line)) return reject('ADDRESSEE_BEHIND', { name, most: MESSAGE_LIMITS.unread });
  }
  if (addressees.length === 0) return ok([]);
  return ok([{ type: 'MessageSent', messageId, to: addressees, name: actor.name, text, at }]);
}

/** What was read before is read: a late or doubled command changes nothing. */
function readLine(
  by: MessageEnd,
  of: ActorId,
  upTo: number,
  { messages }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  const line = messages[of];
  if (!line || upTo > line.count) return reject('MESSAGE_UNKNOWN');
  return ok(upTo > line.read[by] ? [{ type: 'LineRead', of, by, upTo, at }] : []);
}

function isKnown({ messages }: MessageLine, id: MessageId): boolean {
  return Object.values(messages).some((message) => message.id === id);
}

function isBehind(end: MessageEnd, line: MessageLine): boolean {
  return unreadAt(end, line) >= MESSAGE_LIMITS.unread;
}
