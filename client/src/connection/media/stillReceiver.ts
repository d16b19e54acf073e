import { type MediaSlot, slotKey } from '@diem-cau/shared/domain/stage/places.ts';

/** Holds the newest still of each place, for as long as the connection lasts. */
export class StillReceiver {
  readonly #onChange: () => void;
  readonly #addresses = new Map<string, string>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The still of a place, if there is one. */
  find(key: string): { readonly still?: string } {
    const still = this.#addresses.get(key);
    return still === undefined ? {} : { still };
  }

  take(slot: MediaSlot, picture: Uint8Array | ArrayBuffer): void {
    const key = slotKey(slot);
    const before = this.#addresses.get(key);
    if (before !== undefined) URL.revokeObjectURL(before);
    const bytes = new Blob([new Uint8Array(picture)], { type: 'image/jpeg' });
    this.#addresses.set(key, URL.createObjectURL(bytes));
    this.#onChange();
  }

  close(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }
}
