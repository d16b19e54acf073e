import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { fold } from '../../i18n/fold.ts';
import type { EntryKind, TimelineEntry } from './timeline.ts';

/** What of the timeline is shown; nothing chosen means everything. */
export interface TimelineFilter {
  readonly kinds: readonly EntryKind[];
  readonly groupId: SiteId | undefined;
  readonly siteId: SiteId | undefined;
  readonly text: string;
}

/** Lets every entry through. */
export const NO_FILTER: TimelineFilter = { kinds: [], groupId: undefined, siteId: undefined, text: '' };

/** The entries that every part of the filter lets through. */
export function filterTimeline(
  entries: readonly TimelineEntry[],
  { kinds, groupId, siteId, text }: TimelineFilter,
): readonly TimelineEntry[] {
  const wanted = fold(text);
  return entries.filter(
    (entry) =>
      (kinds.length === 0 || kinds.includes(entry.kind)) &&
      (groupId === undefined || entry.groupId === groupId) &&
      (siteId === undefined || entry.siteId === siteId) &&
      (wanted === '' ||
        fold(`${entry.text} ${entry.siteName ?? ''} ${entry.groupName ?? ''} ${entry.detail ?? ''}`).includes(wanted)),
  );
}
