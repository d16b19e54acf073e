import type { StoppableSource as DeviceSource } from '@diem-cau/shared/domain/stage/state.ts';
import type { DeviceChoice, DeviceName, SoundSettings } from './deviceChoice.ts';

/** The devices that this machine's person chose, by what they do. */
export type DeviceChoices = Readonly<Partial<Record<DeviceName, DeviceChoice | undefined>>>;

const CHOICES_KEY = 'diem-cau.devices';
const SOUND_KEY = 'diem-cau.sound';
const WANTED_KEY = 'diem-cau.wanted';

/** The chosen devices. A choice stored by its id alone, as earlier versions did, is read too. */
export function readChoices(): DeviceChoices {
  const stored = Object.entries(readObject<Record<DeviceName, unknown>>(localStorage, CHOICES_KEY));
  const choices = stored.map(([device, value]) => [
    device,
    typeof value === 'string' ? { id: value, label: '' } : value,
  ]);
  return Object.fromEntries(choices.filter(([, choice]) => isChoice(choice)));
}

export function storeChoices(choices: DeviceChoices): void {
  writeObject(localStorage, CHOICES_KEY, choices);
}

/** How the microphone is treated on this machine, as far as somebody changed it. */
export function readSound(): Partial<SoundSettings> {
  return readObject<SoundSettings>(localStorage, SOUND_KEY);
}

export function storeSound(sound: SoundSettings): void {
  writeObject(localStorage, SOUND_KEY, sound);
}

/** What this tab had on before it was reloaded. */
export function readWanted(): Partial<Record<DeviceSource, boolean>> {
  return readObject<Record<DeviceSource, boolean>>(sessionStorage, WANTED_KEY);
}

export function storeWanted(wanted: Readonly<Record<DeviceSource, boolean>>): void {
  writeObject(sessionStorage, WANTED_KEY, wanted);
}

function isChoice(value: unknown): value is DeviceChoice {
  const { id, label } = (value ?? {}) as Partial<DeviceChoice>;
  return typeof id === 'string' && typeof label === 'string';
}

function readObject<Shape extends object>(storage: Storage, key: string): Partial<Shape> {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Partial<Shape>) : {};
  } catch {
    return {};
  }
}

function writeObject(storage: Storage, key: string, value: object): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be full or switched off; the choice then lasts as long as the page.
  }
}
