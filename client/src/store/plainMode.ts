import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { lastingStorage } from '../platform/deviceStorage.ts';

const KEY = 'diem-cau.plain';

const mode = createStore<{ readonly on: boolean }>(() => ({ on: lastingStorage.readJson(KEY) === true }));

/** Whether this machine shows a hall plainly: one picture, the sound, the clock and two buttons. Kept on the device. */
export function usePlainMode(): boolean {
  return useStore(mode, ({ on }) => on);
}

/** Chooses the plain screen for this machine, or the full one again. */
export function setPlainMode(on: boolean): void {
  lastingStorage.writeJson(KEY, on);
  mode.setState({ on });
}
