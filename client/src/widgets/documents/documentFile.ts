import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';

/** What the server takes, for the window in which a file is chosen. */
export const DOCUMENT_ENDINGS = '.pdf,.docx,.pptx,.png,.jpg,.jpeg,.webp';
const KNOWN_ENDING = /\.(?:pdf|docx|pptx|png|jpe?g|webp)$/i;

/** The name of a file as a title; what is longer than a title may be is left out. */
export function titleOfFile({ name }: File): string {
  return cleanLine(cleanLine(name.replace(KNOWN_ENDING, '')).slice(0, DOCUMENT_LIMITS.title));
}
