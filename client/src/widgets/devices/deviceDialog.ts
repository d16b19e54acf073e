import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const dialog = createStore<{ readonly open: boolean }>(() => ({ open: false }));

/** Whether the choice of devices is open; several parts of a screen lead to it. */
export function useDeviceDialog(): boolean {
  return useStore(dialog, ({ open }) => open);
}

/** Opens or closes the choice of devices. */
export function showDeviceDialog(open: boolean): void {
  dialog.setState({ open });
}
