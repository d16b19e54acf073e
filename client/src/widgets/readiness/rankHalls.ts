import { HALL_FAULTS } from '@diem-cau/shared/domain/readiness/hallTest.ts';
import type { ControlView, HallResultView, SiteView } from '@diem-cau/shared/views/shapes.ts';

/** A site with what its last turn in a test of the halls showed. */
export interface TestedSite {
  readonly site: SiteView;
  readonly result: HallResultView;
}

/** The halls with faults, the gravest first, and how many have none. Sites that are on the list no more are left out. */
export function rankHalls({ sites, hallTest }: Pick<ControlView, 'sites' | 'hallTest'>): {
  readonly faulty: readonly TestedSite[];
  readonly well: number;
} {
  const tested = Object.values(sites).flatMap((site): readonly TestedSite[] => {
    const result = hallTest?.halls[site.id];
    return result ? [{ site, result }] : [];
  });
  const faulty = tested.filter(({ result }) => Object.keys(result.faults).length > 0);
  const byGravity = (one: TestedSite, other: TestedSite) =>
    gravity(one) - gravity(other) || one.result.at - other.result.at;
  return { faulty: faulty.sort(byGravity), well: tested.length - faulty.length };
}

function gravity({ result }: TestedSite): number {
  return HALL_FAULTS.findIndex((fault) => result.faults[fault]);
}
