import { keptSwitch } from './keptSwitch.ts';

const plain = keptSwitch('diem-cau.plain');
const television = keptSwitch('diem-cau.television');

/** Whether this machine shows a hall plainly: one picture, the sound, the clock and two buttons. Kept on the device. */
export function usePlainMode(): boolean {
  return plain.useChoice() === true;
}

/** Chooses the plain screen for this machine, or the full one again. */
export const setPlainMode = plain.choose;

/** Whether this phone shows a hall as a television does, because its screen is mirrored to one. Kept on the device. */
export function useTelevisionLayout(): boolean {
  return television.useChoice() === true;
}

/** Chooses the television's layout for this phone, or its own again. */
export const setTelevisionLayout = television.choose;
