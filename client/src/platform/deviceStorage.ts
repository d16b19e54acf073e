/**
 * Text that the browser keeps by key. Storage may be switched off or full: then reads find nothing, writes do nothing, and
 * what was to be kept lasts as long as the page.
 */
export interface DeviceStorage {
  /** Whether the browser lets this page read its storage. */
  isAvailable(): boolean;
  read(key: string): string | undefined;
  /** Parses what `writeJson` wrote; `undefined` where nothing is kept or it is not JSON. The caller checks its shape. */
  readJson(key: string): unknown;
  write(key: string, value: string): void;
  writeJson(key: string, value: unknown): void;
  remove(key: string): void;
}

/** Kept on this device until it is removed. */
export const lastingStorage = storageOf(() => localStorage);

/** Kept until the tab is closed. */
export const tabStorage = storageOf(() => sessionStorage);

/** `open` is called at each use: where storage is switched off, reading the global itself throws. */
function storageOf(open: () => Storage): DeviceStorage {
  const attempt = <Value>(use: (storage: Storage) => Value): Value | undefined => {
    try {
      return use(open());
    } catch {
      return undefined;
    }
  };
  return {
    isAvailable: () => attempt(() => true) ?? false,
    read: (key) => attempt((storage) => storage.getItem(key)) ?? undefined,
    readJson: (key) => attempt((storage): unknown => JSON.parse(storage.getItem(key) ?? 'null')) ?? undefined,
    write: (key, value) => attempt((storage) => storage.setItem(key, value)),
    writeJson: (key, value) => attempt((storage) => storage.setItem(key, JSON.stringify(value))),
    remove: (key) => attempt((storage) => storage.removeItem(key)),
  };
}
