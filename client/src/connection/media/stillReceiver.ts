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

  /** Takes a JPEG in Base64. */
  take(slot: MediaSlot, picture: string): void {
    this.#addresses.set(slotKey(slot), `data:image/jpeg;base64,${picture}`);
    this.#onChange();
  }
}
