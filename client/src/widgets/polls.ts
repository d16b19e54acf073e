import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';

/** The poll to show: the one that is open, else the one that ended last, whose result stays. */
export function findShownPoll(polls: Readonly<Record<PollId, PollView>>): PollView | undefined {
  const all = Object.values(polls) as PollView[];
  const open = all.find(({ phase }) => phase === 'open' || phase === 'closing');
  if (open) return open;
  return all.filter(({ phase }) => phase === 'closed').sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0];
}
