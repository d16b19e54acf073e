import type { OrderReason } from '@diem-cau/shared/domain/floor/floorOrder.ts';
import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HandId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { FloorView, InvitedView, TurnView } from '@diem-cau/shared/views/shapes.ts';

/** What a site's hand is doing. */
export type OwnPlace =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'waiting';
      readonly handId: HandId;
      /** What the hand asks for. */
      readonly asked: HandKind;
      readonly rank: number;
      readonly reasons: readonly OrderReason[];
    }
  | { readonly kind: 'invited'; readonly handId: HandId; readonly invited: InvitedView }
  | { readonly kind: 'speaking'; readonly turn: TurnView };

/** Finds a site's place on the floor; the rank counts from 1. */
export function findOwnPlace(floor: FloorView, siteId: SiteId): OwnPlace {
  const { speaking, invited } = floor;
  if (speaking?.siteId === siteId) return { kind: 'speaking', turn: speaking };
  if (invited?.siteId === siteId) return { kind: 'invited', handId: invited.handId, invited };
  const index = floor.queue.findIndex((entry) => entry.siteId === siteId);
  const entry = floor.queue[index];
  if (!entry) return { kind: 'none' };
  const { handId, kind: asked, reasons } = entry;
  return { kind: 'waiting', handId, asked, rank: index + 1, reasons };
}
