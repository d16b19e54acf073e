import type { OrganisationLevels } from './levels.ts';
import { CITY, CLUSTER, COMMUNE, MIDDLE, QUARTER, TOP, UNIT } from './levelWords.ts';

/** Ready-made levels of organisations, by the names that the import's option takes. */
export const LEVEL_PRESETS = {
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

/** The name of an organisation whose levels are known. */
export type LevelPreset = keyof typeof LEVEL_PRESETS;
