import type { OrganisationLevels } from './levels.ts';
import { CITY, CLUSTER, COMMUNE, MIDDLE, QUARTER, TOP, UNIT } from './levelWords.ts';

/**
 * Levels with the words that lists use for them, by the values that the option of `npm run import` takes. Conferences
 * have the presets of `domain/roster`, and the words for their levels are found there.
 */
export const LEVEL_OPTIONS = {
  /** Before July 2025, with other units below: the levels of the roster. */
  'tinh-huyen-xa': [
    { name: 'Tỉnh', words: [...TOP, ...CITY] },
    { name: 'Huyện', words: [...MIDDLE, ...CITY] },
    { name: 'Xã', words: COMMUNE },
    { name: 'Đơn vị', words: UNIT },
  ],
  /** Since 1 July 2025 (Resolution 203/2025/QH15): no districts. */
  'tinh-xa': [
    { name: 'Tỉnh', words: [...TOP, ...CITY] },
    { name: 'Xã', words: [...COMMUNE, ...UNIT] },
  ],
  'quan-phuong-khu-pho': [
    { name: 'Quận', words: [...MIDDLE, ...CITY] },
    { name: 'Phường', words: COMMUNE },
    { name: 'Khu phố', words: [...QUARTER, ...UNIT] },
  ],
  'cum-don-vi': [
    { name: 'Cụm', words: CLUSTER },
    { name: 'Đơn vị', words: [...COMMUNE, ...UNIT] },
  ],
} as const satisfies Record<string, OrganisationLevels>;

/** A value of that option. */
export type LevelOption = keyof typeof LEVEL_OPTIONS;
