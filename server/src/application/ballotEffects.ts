import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';

/** What must happen to a ballot box in the very step that appends an event. */
export type BallotEffect =
  | { readonly kind: 'open'; readonly pollId: PollId; readonly electorate: readonly SiteId[] }
  | { readonly kind: 'shut'; readonly pollId: PollId };

/** The ballot boxes that these events open and shut, in order. */
export function ballotEffects(events: readonly DomainEvent[]): readonly BallotEffect[] {
  return events.flatMap((event): BallotEffect[] => {
    if (event.type === 'PollOpened') {
      return [{ kind: 'open', pollId: event.pollId, electorate: event.electorate }];
    }
    return event.type === 'PollClosing' ? [{ kind: 'shut', pollId: event.pollId }] : [];
  });
}
