import type { Channel, DeliveryInfo, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';

/** Which sites the board shows. */
export const BOARD_FILTERS = ['all', 'notEntered', 'noAddress', 'troubled'] as const;

/** Which sites the board shows. */
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** A site with its letters, and when its link was used first. */
export interface BoardRow {
  readonly site: SiteView;
  readonly deliveries: readonly DeliveryInfo[];
  readonly enteredAt: number | undefined;
}

const TROUBLED: ReadonlySet<DeliveryInfo['state']> = new Set(['refused', 'bounced', 'failed']);

/** The rows of the board: those who have not entered first, by name. */
export function boardRows(sites: readonly SiteView[], { deliveries, entered }: LetterBoard): readonly BoardRow[] {
  return sites
    .map((site) => ({
      site,
      deliveries: deliveries.filter(({ siteId }) => siteId === site.id),
      enteredAt: entered[site.id],
    }))
    .toSorted(
      (one, other) =>
        Number(one.enteredAt !== undefined) - Number(other.enteredAt !== undefined) ||
        one.site.name.localeCompare(other.site.name, 'vi'),
    );
}

/** Whether a row belongs to what the filter shows. */
export function isShown({ site, deliveries, enteredAt }: BoardRow, filter: BoardFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'notEntered':
      return enteredAt === undefined;
    case 'noAddress':
      return site.email === undefined && site.contactPhone === undefined;
    case 'troubled':
      return deliveries.some(({ state }) => TROUBLED.has(state));
  }
}

/** Whether letters can reach a site by one of the channels. */
export function isReachable({ email, contactPhone }: SiteView, channels: readonly Channel[]): boolean {
  return channels.some((channel) => (channel === 'mail' ? email : contactPhone) !== undefined);
}
