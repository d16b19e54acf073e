import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** The time, as the application asks for it. */
export type Clock = () => Timestamp;

export const systemClock: Clock = () => Date.now();
