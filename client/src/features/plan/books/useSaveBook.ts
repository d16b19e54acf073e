import type { WriteSheet } from 'hucre/xlsx';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { handleMissingPart } from '../../../store/update.ts';
import { saveBook } from './saveBook.ts';

/** Saves a workbook, and says so where what makes it could not be loaded. */
export function useSaveBook(): (sheets: readonly WriteSheet[], name: string) => Promise<void> {
  const session = useConferenceSession();
  return async (sheets, name) => {
    try {
      await saveBook(sheets, name);
    } catch {
      session.noticeRefusal({ code: 'DISCONNECTED' });
      await handleMissingPart();
    }
  };
}
