import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { lastingStorage } from '../../platform/deviceStorage.ts';
import { keptSwitch } from '../../store/keptSwitch.ts';

/** The sizes of captions, from the usual one. */
export const CAPTION_SIZES = ['usual', 'large', 'largest'] as const;
type CaptionSize = (typeof CAPTION_SIZES)[number];

const SIZE_KEY = 'diem-cau.caption-size';
const shown = keptSwitch('diem-cau.captions');
const size = createStore<{ readonly size: CaptionSize }>(() => ({
  size: CAPTION_SIZES.find((one) => one === lastingStorage.read(SIZE_KEY)) ?? 'usual',
}));

/** Whether this device shows captions where there are any: until somebody has chosen, it does. */
export function useCaptionsShown(): boolean {
  return shown.useChoice() !== false;
}

/** Shows captions on this device, or not. */
export const setCaptionsShown = shown.choose;

/** How large this device shows captions. */
export function useCaptionSize(): CaptionSize {
  return useStore(size, (state) => state.size);
}

/** Chooses how large this device shows captions. */
export function chooseCaptionSize(chosen: CaptionSize): void {
  lastingStorage.write(SIZE_KEY, chosen);
  size.setState({ size: chosen });
}
