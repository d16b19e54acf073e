import { type ComponentType, lazy } from 'react';
import { loadWithTexts } from '../i18n/loadTexts.ts';
import type { TextsOf } from '../i18n/screenTexts.ts';

/** A screen that is loaded when it is opened, its texts at the same time. */
export function loadedScreen(name: TextsOf, load: () => Promise<ComponentType>) {
  const loadScreen = loadWithTexts(name, load);
  return lazy(async () => ({ default: await loadScreen() }));
}
