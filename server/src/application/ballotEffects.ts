import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { Electorate } from '@diem-cau/shared/domain/poll/electorate.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';

/** What must happen to a ballot box in the very step that appends an event. */
export type BallotEffect =
  | (Electorate & { readonly kind: 'open'; readonly pollId: PollId; readonly secret: boolean })
  | { readonly kind: 'shut'; readonly pollId: PollId };

/** The ballot boxes that these events open and shut, in order. */
export function ballotEffects(events: readonly DomainEvent[]): readonly BallotEffect[] {
  return events.flatMap((event): BallotEffect[] => {
    if (event.type === 'PollOpened') {
      const { pollId, electorate, limits, weights, secret = false } = event;
      return [{ kind: 'open', pollId, electorate, secret, ...(limits && { limits }), ...(weights && { weights }) }];
    }
    return event.type === 'PollClosing' ? [{ kind: 'shut', pollId: event.pollId }] : [];
  });
}
