import type { StagePlaceView } from '@diem-cau/shared/views/shapes.ts';
import { MicOff, VideoOff } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './StageTile.module.css';
import { StageVideo } from './StageVideo.tsx';

interface StageTileProps {
  readonly slotKey: string;
  readonly place: StagePlaceView;
  readonly track: MediaStreamTrack | undefined;
  /** Stands in for the moving picture on a line that does not bear one. */
  readonly still?: string | undefined;
  readonly box: CSSProperties;
  readonly bare: boolean;
}

/** One place on the stage: its picture, and its name where it does not fill the stage. */
export function StageTile({ slotKey, place, track, still, box, bare }: StageTileProps) {
  const { t } = useTranslation();
  const whole = place.prominence === 'main';
  return (
    <figure
      className={classNames(styles.tile, !whole && styles.framed, place.speaking && !whole && styles.speaks)}
      style={box}
      data-testid="stage-tile"
      data-place={slotKey}
      data-prominence={place.prominence}
    >
      {still !== undefined ? (
        <img src={still} alt="" className={styles.video} data-testid="stage-still" data-slot={slotKey} />
      ) : track ? (
        <StageVideo track={track} slotKey={slotKey} className={styles.video} watched={place.sources.camera === true} />
      ) : (
        <span className={styles.noPicture}>
          <VideoOff aria-hidden="true" size="1.6em" />
        </span>
      )}
      {!bare && track && still === undefined && <p className={styles.frozen}>{t('media.frozen')}</p>}
      {!whole && !bare && (
        <figcaption className={styles.caption}>
          {!place.sources.microphone && <MicOff aria-label={t('media.micOff')} size="1em" />}
          <span title={place.siteName ?? t('stage.chair')}>{place.siteName ?? t('stage.chair')}</span>
        </figcaption>
      )}
    </figure>
  );
}
