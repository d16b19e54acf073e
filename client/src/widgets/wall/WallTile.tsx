import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { Ear, EarOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import type { SiteState } from '../sites/siteState.ts';
import { StageVideo } from '../stage/StageVideo.tsx';
import { useLineWords, useSiteLine } from './useSiteLine.ts';
import styles from './WallTile.module.css';

interface WallTileProps {
  readonly site: SiteView;
  readonly state: SiteState;
  readonly video: MediaStreamTrack | undefined;
  /** Its picture is the stage's. */
  readonly staged: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Absent where this screen listens to nobody. */
  readonly listening?: boolean | undefined;
  readonly onListen: () => void;
}

/** One site of the wall: its room in small, how loud it is, how its line is, and how many have come. */
export function WallTile({ site, state, video, staged, chosen, onChoose, listening, onListen }: WallTileProps) {
  const { t } = useTranslation();
  const line = useSiteLine(site.id);
  const lineWords = useLineWords();
  const present = site.verified ?? site.declared;
  const { expected } = site;
  const count = present === undefined ? t('desk.countNone', { expected }) : t('desk.countOf', { present, expected });
  const level = line?.level ?? 0;
  const facts = [t(`desk.${state}`), count, ...lineWords(line)].join(' · ');
  return (
    <li
      className={styles.tile}
      data-testid="wall-tile"
      data-wall={site.id}
      data-state={state}
      data-rung={line?.rung}
      data-chosen={chosen}
    >
      <button
        type="button"
        className={styles.picture}
        onClick={onChoose}
        aria-label={t('desk.siteTile', { name: site.name, state: t(`desk.${state}`), count })}
      >
        {video ? (
          <StageVideo track={video} slotKey={`wall:${site.id}`} className={styles.video} />
        ) : (
          <span className={styles.none} title={t(staged ? 'wall.onStage' : 'wall.noPicture')}>
            <VideoOff aria-hidden="true" size={18} />
          </span>
        )}
      </button>
      <meter
        className={styles.level}
        min={0}
        max={10}
        value={level}
        aria-label={t('wall.level', { level })}
        data-testid="wall-level"
      />
      <p className={styles.words}>
        <strong title={site.name}>{site.name}</strong>
        <span title={facts}>{facts}</span>
      </p>
      {listening !== undefined && (
        <Button
          size="small"
          className={styles.listen}
          pressed={listening}
          label={t(listening ? 'wall.stopListening' : 'wall.listen', { name: site.name })}
          icon={listening ? <EarOff aria-hidden="true" size={14} /> : <Ear aria-hidden="true" size={14} />}
          onClick={onListen}
        />
      )}
    </li>
  );
}
