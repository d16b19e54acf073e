import { useTranslation } from 'react-i18next';
import type { MediaObstacle } from '../../connection/media/stageMediaSnapshot.ts';

/** What keeps pictures and sound away, and whom to ask for what. */
export function MediaObstacleText({ obstacle }: { readonly obstacle: MediaObstacle }) {
  const { t } = useTranslation();
  if (obstacle.kind === 'noWebRtc') return t('media.obstacles.noWebRtc');
  return t('media.obstacles.pathBlocked', { address: obstacle.address ?? location.hostname });
}
