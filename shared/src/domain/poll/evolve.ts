import { unreachable } from '../../kernel/exhaustive.ts';
import type { AgendaItemId, PollId } from '../../kernel/ids.ts';
import type { AgendaItemPlan } from '../agenda/state.ts';
import type { PollEvent } from './events.ts';
import { PLAIN_RULES } from './rules.ts';
import type { Poll, PollsState } from './state.ts';

/** Folds an event into the polls. */
export function evolvePolls(polls: PollsState, event: PollEvent): PollsState {
  switch (event.type) {
    case 'PollCreated': {
      const { pollId: id, title, rules = PLAIN_RULES, itemId, at: createdAt } = event;
      const of = itemId === undefined ? {} : { itemId };
      return { ...polls, [id]: { id, title, phase: 'draft', rules, ...of, createdAt, electorate: [] } };
    }
    case 'PollEdited': {
      const poll = polls[event.pollId];
      if (!poll) return polls;
      const { title, rules, itemId } = event;
      // Whom the chair let open it was let open what it said before.
      const { itemId: _i, moderatorsOpen: _m, ...rest } = poll;
      return { ...polls, [poll.id]: { ...rest, title, rules, ...(itemId !== undefined && { itemId }) } };
    }
    case 'PollDeleted': {
      const { [event.pollId]: _, ...others } = polls;
      return others;
    }
    case 'ModeratorsLetOpen': {
      const poll = polls[event.pollId];
      if (!poll) return polls;
      const { moderatorsOpen: _, ...rest } = poll;
      return { ...polls, [poll.id]: event.allowed ? { ...rest, moderatorsOpen: true } : rest };
    }
    case 'PollOpened': {
      const { type: _type, pollId, secret: _secret, at: openedAt, ...frozen } = event;
      return changePoll(polls, pollId, { phase: 'open', openedAt, ...frozen });
    }
    case 'PollClosing':
      return changePoll(polls, event.pollId, {
        phase: 'closing',
        ...(event.present !== undefined && { present: event.present }),
      });
    case 'PollClosed':
      return changePoll(polls, event.pollId, { phase: 'closed', closedAt: event.at, result: event.result });
    case 'PollPublished':
      return changePoll(polls, event.pollId, { phase: 'published', publishedAt: event.at });
    default:
      return unreachable(event, polls);
  }
}

function changePoll(polls: PollsState, pollId: PollId, change: Partial<Poll>): PollsState {
  const poll = polls[pollId];
  return poll ? { ...polls, [pollId]: { ...poll, ...change } } : polls;
}

/** A poll of an item that was taken off the agenda is left without one. */
export function leaveItem(polls: PollsState, gone: AgendaItemId): PollsState {
  const kept = Object.values<Poll>(polls).map((poll) => {
    const { itemId, ...rest } = poll;
    return itemId === gone ? rest : poll;
  });
  return Object.fromEntries(kept.map((poll) => [poll.id, poll])) as PollsState;
}

/** A new plan of the agenda leaves polls of items that are no longer on it without one. */
export function keepItems(polls: PollsState, items: readonly AgendaItemPlan[]): PollsState {
  const onAgenda = new Set(items.map(({ id }) => id));
  const kept = Object.values<Poll>(polls).map((poll) => {
    const { itemId, ...rest } = poll;
    return itemId === undefined || onAgenda.has(itemId) ? poll : rest;
  });
  return Object.fromEntries(kept.map((poll) => [poll.id, poll])) as PollsState;
}
