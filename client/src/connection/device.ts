import type { Device } from '@diem-cau/shared/sync/ports.ts';
import { nanoid } from 'nanoid';

/** This machine, a browser or Node.js, as the client core takes it. */
export const DEVICE: Device = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  newId: () => nanoid(),
};

/** Server time minus `performance.now()` as long as the server has said nothing: the device's clock is taken to be right. */
export const DEVICE_OFFSET = DEVICE.wall() - DEVICE.monotonic();
