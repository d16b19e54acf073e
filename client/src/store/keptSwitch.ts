import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { lastingStorage } from '../platform/deviceStorage.ts';

/** A choice of this machine between on and off. */
interface KeptSwitch {
  /** Undefined until somebody has chosen. */
  readonly useChoice: () => boolean | undefined;
  readonly choose: (on: boolean) => void;
}

/** Makes a switch that the device remembers under a key. */
export function keptSwitch(key: string): KeptSwitch {
  const stored = lastingStorage.readJson(key);
  const store = createStore<{ readonly on: boolean | undefined }>(() => ({
    on: typeof stored === 'boolean' ? stored : undefined,
  }));
  return {
    useChoice: () => useStore(store, ({ on }) => on),
    choose: (on) => {
      lastingStorage.writeJson(key, on);
      store.setState({ on });
    },
  };
}
