import { lastingStorage } from '../../platform/deviceStorage.ts';
/** Light, dark, or as the system says. */
export type SchemeChoice = 'system' | 'light' | 'dark';

/** What a person may choose, in the order of the menu. */
export const SCHEME_CHOICES: readonly SchemeChoice[] = ['system', 'light', 'dark'];

const STORAGE_KEY = 'diem-cau.scheme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen on this device. */
export function chosenScheme(): SchemeChoice {
  const stored = lastingStorage.read(STORAGE_KEY);
  return SCHEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}

/** Colours the page before it is drawn, and again whenever the system's setting changes. */
export function startScheme(): void {
  applyScheme(chosenScheme());
  systemIsDark.addEventListener('change', () => applyScheme(chosenScheme()));
}

/** Colours the page and remembers the choice. */
export function chooseScheme(choice: SchemeChoice): void {
  lastingStorage.write(STORAGE_KEY, choice);
  applyScheme(choice);
}

function applyScheme(choice: SchemeChoice): void {
  const dark = choice === 'dark' || (choice === 'system' && systemIsDark.matches);
  document.documentElement.dataset.scheme = dark ? 'dark' : 'light';
}
