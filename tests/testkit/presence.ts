import { UNTOLD_HALL } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { SitePresence } from '@diem-cau/shared/views/source.ts';

/** The presence of a site with so many screens of its hall, and so many pages beside them. */
export function presenceOf(halls: number, boards = 0): SitePresence {
  const entries = Array.from({ length: halls }, (_, index) => [`page${index + 1}`, UNTOLD_HALL.hall] as const);
  return { pages: halls + boards, halls: Object.fromEntries(entries) };
}
