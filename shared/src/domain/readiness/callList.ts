import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import { CHECK_FAULTS, type CheckFault } from './checkFaults.ts';

/** What the order of telephone calls depends on. */
export interface CallFacts {
  readonly id: SiteId;
  readonly check?: {
    readonly at: Timestamp;
    readonly faults: Readonly<Partial<Record<CheckFault, true>>>;
  };
}

/** The sites to telephone, the most urgent first; those that passed are left out. Rule READY-4 in SPEC.md. */
export function callList<Site extends CallFacts>(sites: readonly Site[]): readonly Site[] {
  return sites.filter((site) => !hasPassed(site)).sort(compareUrgency);
}

/** Whether the last check of a site found nothing wrong. */
export function hasPassed({ check }: CallFacts): boolean {
  return check !== undefined && Object.keys(check.faults).length === 0;
}

function compareUrgency(one: CallFacts, other: CallFacts): number {
  return gravity(one) - gravity(other) || (one.check?.at ?? 0) - (other.check?.at ?? 0) || (one.id < other.id ? -1 : 1);
}

/** The lower, the graver; below all faults where nobody has checked. */
function gravity({ check }: CallFacts): number {
  return check ? CHECK_FAULTS.findIndex((fault) => check.faults[fault]) : -1;
}
