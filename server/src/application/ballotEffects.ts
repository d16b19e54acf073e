import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { Electorate } from '@diem-cau/shared/domain/poll/electorate.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';

/** What must happen to the boxes in the very step that appends an event. */
export type BallotEffect =
  | (Electorate & { readonly kind: 'open'; readonly pollId: PollId; readonly secret: boolean })
  | { readonly kind: 'shut'; readonly pollId: PollId }
  /** Somebody was shut out: the boxes take nothing that was decided before this entry. */
  | { readonly kind: 'doors' };

/** The events after which somebody may no longer vote or support who might before. */
const SHUTTING_OUT: ReadonlySet<DomainEvent['type']> = new Set([
  'SiteRemoved',
  'PhonesClosed',
  'SeatFreed',
  'SeatingSet',
  'InvitationsRevoked',
  'InvitationsReplaced',
] satisfies DomainEvent['type'][]);

/** What these events do to the boxes, in order. */
export function ballotEffects(events: readonly DomainEvent[]): readonly BallotEffect[] {
  return events.flatMap((event): BallotEffect[] => {
    if (event.type === 'PollOpened') {
      const { pollId, electorate, limits, weights, secret = false } = event;
      return [{ kind: 'open', pollId, electorate, secret, ...(limits && { limits }), ...(weights && { weights }) }];
    }
    if (event.type === 'PollClosing') return [{ kind: 'shut', pollId: event.pollId }];
    return SHUTTING_OUT.has(event.type) ? [{ kind: 'doors' }] : [];
  });
}
