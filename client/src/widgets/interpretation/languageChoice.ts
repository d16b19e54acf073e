import type { LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { lastingStorage } from '../../platform/deviceStorage.ts';

/** How loud the original stays below an interpreter: as it is, 18 dB softer, or off. */
export const ORIGINAL_LEVELS = ['soft', 'usual', 'off'] as const;
/** How loud the original stays below an interpreter. */
export type OriginalLevel = (typeof ORIGINAL_LEVELS)[number];

/** As factors of the volume: −18 dB are an eighth. Never 0, by which the hall's supervision would take the sound for muted. */
const VOLUME_OF: Readonly<Record<OriginalLevel, number>> = { soft: 10 ** (-18 / 20), usual: 1, off: 0.001 };

interface LanguageChoice {
  /** The spoken language of this device; a hall's is in the log instead. */
  readonly voice: LanguageId | undefined;
  /** The sign language that this screen shows. */
  readonly signer: LanguageId | undefined;
  readonly original: OriginalLevel;
}

const KEY = 'diem-cau.languages';

const choice = createStore<LanguageChoice>(readStored);

/** What this device hears and shows of the languages; kept on it. */
export function useLanguageChoice(): LanguageChoice {
  return useStore(choice);
}

/** Changes what this device hears and shows. */
export function chooseLanguages(change: Partial<LanguageChoice>): void {
  choice.setState(change);
  lastingStorage.writeJson(KEY, choice.getState());
}

/** The volume of the original while an interpreter is heard. */
export function originalVolume(level: OriginalLevel): number {
  return VOLUME_OF[level];
}

function readStored(): LanguageChoice {
  const stored = lastingStorage.readJson(KEY);
  const known: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const idOf = (value: unknown) => (typeof value === 'string' ? (value as LanguageId) : undefined);
  return {
    voice: idOf(known.voice),
    signer: idOf(known.signer),
    original: ORIGINAL_LEVELS.find((level) => level === known.original) ?? 'soft',
  };
}
