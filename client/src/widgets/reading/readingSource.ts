import { loadWithTexts } from '../../i18n/loadTexts.ts';
import type { LazySource } from '../../ui/status/LazyPart.tsx';
import type { ReadingDialogProps } from './ReadingDialog.tsx';

/** The list and the reader, loaded when somebody opens them, with their texts. */
export const READING_DIALOG: LazySource<ReadingDialogProps> = {
  load: loadWithTexts('reading', () => import('./ReadingDialog.tsx').then((file) => file.ReadingDialog)),
};
