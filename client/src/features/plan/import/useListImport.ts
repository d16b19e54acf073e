import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { CheckedImport } from '@diem-cau/shared/protocol/messages.ts';
import { useTranslation } from 'react-i18next';
import { importSites } from '../../../connection/planning.ts';
import { usePlace } from '../../../store/usePlace.ts';
import { type ChosenSheet, type SheetImport, useSheetImport } from './useSheetImport.ts';

/** A list of sites that somebody chose. */
export type ChosenList = ChosenSheet<ListChoices, CheckedImport>;

/** What the page does with a list. */
export type ListImport = SheetImport<ListChoices, CheckedImport>;

/** Reads a list of sites, again after every choice, and imports it as it was shown. */
export function useListImport(): ListImport {
  const { i18n } = useTranslation();
  const place = usePlace();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return useSheetImport<ListChoices, CheckedImport>({}, ({ content, choices, seen }) =>
    importSites(place, { file: content, choices, language }, seen),
  );
}
