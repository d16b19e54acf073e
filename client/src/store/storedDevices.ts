import type { StoppableSource as DeviceSource } from '@diem-cau/shared/domain/stage/state.ts';
import { type DeviceStorage, lastingStorage, tabStorage } from '../platform/deviceStorage.ts';
import type { DeviceChoice, DeviceName, SoundSettings } from './deviceChoice.ts';

/** The devices that this machine's person chose, by what they do. */
export type DeviceChoices = Readonly<Partial<Record<DeviceName, DeviceChoice | undefined>>>;

const CHOICES_KEY = 'diem-cau.devices';
const SOUND_KEY = 'diem-cau.sound';
const WANTED_KEY = 'diem-cau.wanted';

/** The chosen devices. A choice stored by its id alone, as earlier versions did, is read too. */
export function readChoices(): DeviceChoices {
  const stored = Object.entries(readObject<Record<DeviceName, unknown>>(lastingStorage, CHOICES_KEY));
  const choices = stored.map(([device, value]) => [
    device,
    typeof value === 'string' ? { id: value, label: '' } : value,
  ]);
  return Object.fromEntries(choices.filter(([, choice]) => isChoice(choice)));
}

/** Keeps the chosen devices on this machine. */
export function storeChoices(choices: DeviceChoices): void {
  lastingStorage.writeJson(CHOICES_KEY, choices);
}

/** How the microphone is treated on this machine, as far as somebody changed it. */
export function readSound(): Partial<SoundSettings> {
  return readObject<SoundSettings>(lastingStorage, SOUND_KEY);
}

/** Keeps on this machine how its microphone is treated. */
export function storeSound(sound: SoundSettings): void {
  lastingStorage.writeJson(SOUND_KEY, sound);
}

/** What this tab had on before it was reloaded. */
export function readWanted(): Partial<Record<DeviceSource, boolean>> {
  return readObject<Record<DeviceSource, boolean>>(tabStorage, WANTED_KEY);
}

/** Keeps what is on while this tab is reloaded. */
export function storeWanted(wanted: Readonly<Record<DeviceSource, boolean>>): void {
  tabStorage.writeJson(WANTED_KEY, wanted);
}

function isChoice(value: unknown): value is DeviceChoice {
  const { id, label } = (value ?? {}) as Partial<DeviceChoice>;
  return typeof id === 'string' && typeof label === 'string';
}

function readObject<Shape extends object>(storage: DeviceStorage, key: string): Partial<Shape> {
  const value = storage.readJson(key);
  return typeof value === 'object' && value !== null ? (value as Partial<Shape>) : {};
}
