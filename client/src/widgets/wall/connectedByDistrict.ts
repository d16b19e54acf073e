import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { sitesByDistrict } from '../sites/districts.ts';

/** A district's connected sites. */
export interface ConnectedDistrict {
  /** The district's id, or `outside` for rooms outside every one. */
  readonly key: string;
  /** Undefined for rooms outside every district. */
  readonly name: string | undefined;
  readonly sites: readonly SiteView[];
}

/** The districts that have a connected site, in the organiser's order. The province's hall is the chair's, and left out. */
export function connectedByDistrict(sites: ControlView['sites']): readonly ConnectedDistrict[] {
  return sitesByDistrict(sites)
    .map(({ district, sites: members }) => ({
      key: district?.id ?? 'outside',
      name: district?.name,
      sites: members.filter(({ connections, level }) => connections !== undefined && level !== 'province'),
    }))
    .filter((group) => group.sites.length > 0);
}
