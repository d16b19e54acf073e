import type { FloorCriterion, FloorPolicy } from './state.ts';

/** A speaking order as logs have it: earlier versions balanced the districts, which were the groups. */
export type StoredPolicy = 'manual' | readonly (FloorCriterion | 'balanceDistricts')[];

/** Reads a stored speaking order. */
export function upcastPolicy(stored: StoredPolicy): FloorPolicy {
  if (stored === 'manual') return stored;
  return stored.map((criterion) => (criterion === 'balanceDistricts' ? 'balanceGroups' : criterion));
}
