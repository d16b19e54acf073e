import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { useTranslation } from 'react-i18next';

/** Names who spoke in a part. */
export function usePartName(): (part: PlayablePart) => string {
  const { t } = useTranslation();
  return ({ siteName }) => siteName ?? t('recording.chairPart');
}
