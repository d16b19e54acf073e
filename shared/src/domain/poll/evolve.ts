import { unreachable } from '../../kernel/exhaustive.ts';
import type { PollId } from '../../kernel/ids.ts';
import type { PollEvent } from './events.ts';
import type { Poll, PollsState } from './state.ts';

export function evolvePolls(polls: PollsState, event: PollEvent): PollsState {
  switch (event.type) {
    case 'PollCreated': {
      const { pollId: id, title, at: createdAt } = event;
      return { ...polls, [id]: { id, title, phase: 'draft', createdAt, electorate: [] } };
    }
    case 'PollOpened':
      return changePoll(polls, event.pollId, { phase: 'open', openedAt: event.at, electorate: event.electorate });
    case 'PollClosing':
      return changePoll(polls, event.pollId, { phase: 'closing' });
    case 'PollClosed':
      return changePoll(polls, event.pollId, { phase: 'closed', closedAt: event.at, result: event.result });
    default:
      return unreachable(event, polls);
  }
}

function changePoll(polls: PollsState, pollId: PollId, change: Partial<Poll>): PollsState {
  const poll = polls[pollId];
  return poll ? { ...polls, [pollId]: { ...poll, ...change } } : polls;
}
