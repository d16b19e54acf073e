import type { CaptionsView } from '@diem-cau/shared/views/shapes.ts';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import type { LazySource } from '../../ui/status/LazyPart.tsx';

/** Loaded where captions are written, with its texts. */
export const CAPTIONS: LazySource<{ readonly captions: CaptionsView }> = {
  load: loadWithTexts('captions', () => import('./Captions.tsx').then((file) => file.Captions)),
};
