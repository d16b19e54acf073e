import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { sitesByGroup } from '../sites/groups.ts';

/** A group's connected sites. */
export interface ConnectedGroup {
  /** The group's id, or `outside` for rooms outside every one. */
  readonly key: string;
  /** Undefined for rooms outside every group. */
  readonly name: string | undefined;
  readonly sites: readonly SiteView[];
}

/**
 * The groups that have a site with its hall's screen, in the organiser's order; with a status, only sites that have it. The
 * chair's hall is on the stage, and left out.
 */
export function connectedByGroup(
  { sites, chairsHall }: Pick<ControlView, 'sites' | 'chairsHall'>,
  status?: string,
): readonly ConnectedGroup[] {
  return sitesByGroup(sites, status)
    .map(({ head, sites: members }) => ({
      key: head?.id ?? 'outside',
      name: head?.name,
      sites: members.filter(({ halls, id }) => halls !== undefined && id !== chairsHall),
    }))
    .filter((group) => group.sites.length > 0);
}
