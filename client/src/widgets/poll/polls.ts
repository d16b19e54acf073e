import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';

/** The poll to show: the one that is open, else the one that ended last, whose result stays. */
export function findShownPoll(polls: Readonly<Record<PollId, PollView>>): PollView | undefined {
  const all = Object.values(polls) as PollView[];
  const open = all.find(({ phase }) => phase === 'open' || phase === 'closing');
  if (open) return open;
  return all.filter(({ closedAt }) => closedAt !== undefined).sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0];
}

/** The key of the words for where a poll stands. */
export function pollStanding({ phase }: PollView): 'poll.open' | 'poll.closing' | 'poll.result' | 'poll.published' {
  switch (phase) {
    case 'draft':
    case 'open':
      return 'poll.open';
    case 'closing':
      return 'poll.closing';
    case 'closed':
      return 'poll.result';
    case 'published':
      return 'poll.published';
  }
}
