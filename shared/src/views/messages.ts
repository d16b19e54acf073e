import type { Actor } from '../domain/actor.ts';
import { correspondentName } from '../domain/messages/correspondents.ts';
import type { MessageEnd } from '../domain/messages/events.ts';
import { type MessageLine, unreadAt } from '../domain/messages/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { ActorId } from '../kernel/ids.ts';
import { mapViews, memoiseWith } from './memoise.ts';
import type { MessageLineView } from './shapes.ts';

/** Every line, as the desk sees it. Rule VIEW-27. */
export function deskLines(state: ConferenceState): Readonly<Record<ActorId, MessageLineView>> {
  return mapViews(state.messages, (line, id) => lineView(line, { end: 'desk', name: nameOf(id, state) }));
}

/** The line of a site's operator or a unit, if anybody has written on it. */
export function ownLine(state: ConferenceState, { id, role }: Actor): { readonly messages?: MessageLineView } {
  const line = role === 'site' || role === 'respondent' ? state.messages[id] : undefined;
  return line ? { messages: lineView(line, { end: 'correspondent', name: nameOf(id, state) }) } : {};
}

function nameOf(id: ActorId, state: ConferenceState): string {
  return correspondentName(id, state) ?? id;
}

interface LineFacts {
  readonly end: MessageEnd;
  readonly name: string;
}

/** One cache for each end, since the two alternate. */
const describe: Readonly<Record<MessageEnd, (line: MessageLine, facts: LineFacts) => MessageLineView>> = {
  desk: memoiseWith(describeLine),
  correspondent: memoiseWith(describeLine),
};

function lineView(line: MessageLine, facts: LineFacts): MessageLineView {
  return describe[facts.end](line, facts);
}

function describeLine(line: MessageLine, { end, name }: LineFacts): MessageLineView {
  return { ...line, name, unread: unreadAt(end, line) };
}
