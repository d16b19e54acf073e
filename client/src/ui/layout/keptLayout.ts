import { lastingStorage } from '../../platform/deviceStorage.ts';

/** Sizes of a screen's regions in per cent, by their ids. */
type Layout = Readonly<Record<string, number>>;

/** The sizes that this device keeps for some regions; undefined where none are kept or they are not sizes. */
export function readLayout(name: string): { [region: string]: number } | undefined {
  const value = lastingStorage.readJson(keyOf(name));
  if (typeof value !== 'object' || value === null) return undefined;
  const sizes = Object.entries(value);
  return sizes.every(([, size]) => typeof size === 'number') ? Object.fromEntries(sizes) : undefined;
}

/** Keeps the sizes of some regions on this device. */
export function keepLayout(name: string, layout: Layout): void {
  lastingStorage.writeJson(keyOf(name), layout);
}

function keyOf(name: string): string {
  return `diem-cau.layout.${name}`;
}
