import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** Words for how long a document is and how much must be loaded to read it. */
export function useDocumentFacts(): (document: Pick<DocumentToReadView, 'pages' | 'bytes'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ pages, bytes }) => {
    const isLarge = bytes >= MEGABYTE;
    const n = isLarge
      ? format.number(Math.round((bytes / MEGABYTE) * 10) / 10)
      : format.number(Math.max(1, Math.round(bytes / KILOBYTE)));
    return t('reading.facts', { count: pages, size: t(isLarge ? 'reading.megabytes' : 'reading.kilobytes', { n }) });
  };
}
