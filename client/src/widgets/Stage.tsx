import { hasEnded, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { FloorView } from '@diem-cau/shared/views/shapes.ts';
import { VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../connection/media/stageMediaSnapshot.ts';
import { useDevices } from '../store/deviceStore.ts';
import { classNames } from '../ui/classNames.ts';
import styles from './Stage.module.css';
import { StageVideo } from './StageVideo.tsx';

interface StageProps {
  readonly floor: FloorView;
  readonly phase: Phase;
  readonly title: string;
  readonly snapshot: StageMediaSnapshot;
  /** The place this device fills itself, shown from its own camera. */
  readonly ownKey?: string | undefined;
  /** Without names and words, for a small picture beside them. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

/** What everybody sees: the speaker large and the chair small, or the chair large while nobody speaks. */
export function Stage({ floor, phase, title, snapshot, ownKey, bare = false, children }: StageProps) {
  const { t } = useTranslation();
  const camera = useDevices((state) => (state.wanted.camera ? state.camera : undefined));
  const { speaking } = floor;
  const speakerKey = speaking && `speaker:${speaking.siteId}`;
  const trackOf = (key: string) => (key === ownKey ? camera : snapshot.slots.find((slot) => slot.key === key)?.video);
  const chairTrack = trackOf('chair');
  const speakerTrack = speakerKey === undefined ? undefined : trackOf(speakerKey);
  const mainTrack = speaking ? speakerTrack : chairTrack;
  return (
    <section className={classNames(styles.stage, bare && styles.bare)} aria-label={t('media.stage')}>
      {!mainTrack && <Placeholder speaking={speaking !== undefined} phase={phase} snapshot={snapshot} bare={bare} />}
      {speakerKey !== undefined && speakerTrack && (
        <figure key={speakerKey} className={classNames(styles.tile, styles.main)}>
          <StageVideo track={speakerTrack} slotKey={speakerKey} className={styles.video} />
        </figure>
      )}
      {chairTrack && !(bare && speaking) && (
        <figure key="chair" className={classNames(styles.tile, speaking ? styles.inset : styles.main)}>
          <StageVideo track={chairTrack} slotKey="chair" className={styles.video} />
          {speaking && <figcaption className={styles.caption}>{t('stage.chair')}</figcaption>}
        </figure>
      )}
      {!bare && (mainTrack || speaking) && (
        <div className={styles.lowerThird}>
          <p className={styles.role}>{speaking ? t('stage.speaking') : t('stage.chair')}</p>
          <p className={styles.name}>{speaking ? speaking.siteName : t('stage.chairPlace')}</p>
          <p className={styles.place}>
            {speaking ? [speaking.districtName, t(`handKinds.${speaking.kind}`)].filter(Boolean).join(' · ') : title}
          </p>
        </div>
      )}
      {children}
    </section>
  );
}

interface PlaceholderProps {
  readonly speaking: boolean;
  readonly phase: Phase;
  readonly snapshot: StageMediaSnapshot;
  readonly bare: boolean;
}

function Placeholder({ speaking, phase, snapshot, bare }: PlaceholderProps) {
  const { t } = useTranslation();
  const connecting = snapshot.state === 'connecting' || snapshot.state === 'failed';
  return (
    <div className={styles.placeholder}>
      <VideoOff aria-hidden="true" size="2em" />
      {!bare && (
        <>
          <p className={styles.waiting}>
            {hasEnded(phase) ? t('site.closed') : t(speaking ? 'media.waitingForSpeaker' : 'media.waitingForChair')}
          </p>
          <p className={styles.hint}>
            {hasEnded(phase)
              ? t('site.closedHint')
              : connecting
                ? t(snapshot.state === 'failed' ? 'media.failed' : 'media.connecting')
                : t(speaking ? 'media.waitingForSpeakerHint' : 'media.waitingForChairHint')}
          </p>
        </>
      )}
    </div>
  );
}
