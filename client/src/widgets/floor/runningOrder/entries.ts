import type { EntryId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { EntryView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** The entries from the first to the last. */
export function entriesOf(order: Readonly<Record<EntryId, EntryView>> | undefined): readonly EntryView[] {
  return Object.values<EntryView>(order ?? {}).sort((a, b) => a.position - b.position);
}

/** Who should be called next: those that wait before those that were passed over, and nobody whose room is absent. */
export function proposedNext(
  entries: readonly EntryView[],
  sites: Readonly<Record<SiteId, Pick<SiteView, 'halls'>>>,
): EntryView | undefined {
  const here = entries.filter(({ siteId }) => siteId === undefined || (sites[siteId]?.halls ?? 0) > 0);
  return here.find(({ state }) => state === 'waiting') ?? here.find(({ state }) => state === 'passed');
}

/** How long the reports that are still to come take, in seconds. */
export function leftSeconds(entries: readonly EntryView[]): number {
  return entries
    .filter(({ state }) => state === 'waiting' || state === 'passed' || state === 'called')
    .reduce((sum, { seconds }) => sum + seconds, 0);
}
