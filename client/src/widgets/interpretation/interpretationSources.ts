import type { HallView, InterpretationView } from '@diem-cau/shared/views/shapes.ts';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import type { LazySource } from '../../ui/status/LazyPart.tsx';

/** Loaded where a conference has languages, with its texts. */
export const LANGUAGE_BAR: LazySource<{ readonly interpretation: InterpretationView }> = {
  load: loadWithTexts('interpretation', () => import('./LanguageBar.tsx').then((file) => file.LanguageBar)),
};

/** Loaded for interpreters, with its texts. */
export const INTERPRETER_DESK: LazySource<{ readonly hall: HallView; readonly snapshot: StageMediaSnapshot }> = {
  load: loadWithTexts('interpreter', () => import('./InterpreterDesk.tsx').then((file) => file.InterpreterDesk)),
};
