import type { StatusView } from '@diem-cau/shared/views/shapes.ts';

/**
 * The statuses to list, in their order: those that a site has, and the chosen one, which stays when its last site leaves it,
 * so that there is something to press.
 */
export function listedStatuses(
  statuses: Readonly<Record<string, StatusView>>,
  chosen: string | undefined,
): readonly (readonly [key: string, status: StatusView])[] {
  return Object.entries(statuses)
    .filter(([key, { sites }]) => sites > 0 || key === chosen)
    .sort(([, a], [, b]) => a.rank - b.rank);
}
