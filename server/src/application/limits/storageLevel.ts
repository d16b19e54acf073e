import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { STORAGE_LEVELS } from '@diem-cau/shared/protocol/board.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';

/** How much room the store has: `low` keeps the rest for the desk and for votes, `critical` for the desk alone. */
export type StorageLevel = (typeof STORAGE_LEVELS)[number];

/** Knows how full the store is. */
export interface StorageGauge {
  /** As of the last look, a few seconds ago at most. */
  readonly level: StorageLevel;
}

/** A store that never fills up, for tests and tools. */
export const ENDLESS_STORAGE: StorageGauge = { level: 'plenty' };

/** The chair and the desk can still end the session in good order when nobody else may write any more. */
const LAST_REFUSED: ReadonlySet<Role> = new Set(['chair', 'moderator', 'system']);

/** Refuses an entry of the log, a file or a new conference of somebody but the desk. Error: `STORE_FULL`. */
export function refuseWhenLow({ level }: StorageGauge, role: Role): WireError | undefined {
  return level !== 'plenty' && !LAST_REFUSED.has(role) ? { code: 'STORE_FULL' } : undefined;
}

/** Refuses what is small and matters most, a ballot or a support. Error: `STORE_FULL`. */
export function refuseWhenCritical({ level }: StorageGauge): WireError | undefined {
  return level === 'critical' ? { code: 'STORE_FULL' } : undefined;
}
