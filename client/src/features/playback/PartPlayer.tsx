import type { RecordedFile, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partCaptionsUrl, recordedFileUrl } from '../../connection/recording.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Field.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { hashOf, type PartSecond } from '../../widgets/recording/partTime.ts';
import styles from './PartPlayer.module.css';
import { useFollower } from './useFollower.ts';
import { usePartName } from './usePartName.ts';

const SPEEDS = ['1', '1.25', '1.5', '2'] as const;
type Speed = (typeof SPEEDS)[number];

interface PartPlayerProps {
  readonly parts: readonly PlayablePart[];
  /** Where it begins. */
  readonly second: PartSecond;
  /** What somebody has chosen last, so that it may begin by itself; each choice begins it again. */
  readonly choice: PartSecond | undefined;
  readonly onEnded: () => void;
}

/** Plays one part: who has the floor large, and the chair beside it in step. */
export function PartPlayer({ parts, second, choice, onEnded }: PartPlayerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = usePartName();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const { part } = second;
  const tracks = tracksOf(part);
  const [first, other] = tracks;
  const main = useRef<HTMLVideoElement>(null);
  const beside = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState<Speed>('1');
  const [failed, setFailed] = useState(false);
  const name = nameOf(part);
  useFollower(main, beside, first && other ? first.file.offsetMs - other.file.offsetMs : undefined);
  const wanted = Math.max(0, second.seconds - (first?.file.offsetMs ?? 0) / 1_000);
  useEffect(() => {
    const video = main.current;
    if (!video) return;
    video.currentTime = wanted;
    // A browser that does not let it begin by itself leaves that to the button.
    if (choice) video.play().catch(() => {});
  }, [wanted, choice]);
  useEffect(() => {
    if (main.current) main.current.playbackRate = Number(speed);
  }, [speed]);
  if (!first || conferenceId === undefined) return null;
  const urlOf = ({ track, file }: Track) =>
    recordedFileUrl({ peerId: session.peerId, conferenceId, partId: part.id }, track, file);
  const copyLink = async () => {
    const seconds = (main.current?.currentTime ?? 0) + first.file.offsetMs / 1_000;
    history.replaceState(null, '', hashOf(parts, { part, seconds }));
    try {
      await navigator.clipboard.writeText(location.href);
      session.noticeDone(t('recording.copied'));
    } catch {
      session.noticeDone(t('recording.notCopied'));
    }
  };
  return (
    <section className={styles.player} aria-label={name}>
      <h2 className={styles.name}>
        {format.time(part.startedAt)} · {name}
        {part.itemTitle !== undefined && <span className={styles.item}> · {part.itemTitle}</span>}
      </h2>
      <div className={styles.pictures} data-two={other !== undefined}>
        <video
          ref={main}
          className={styles.main}
          src={urlOf(first)}
          aria-label={first.track === 'chair' ? t('recording.chairPicture') : t('recording.mainPicture', { name })}
          data-testid="playback-main"
          controls
          preload="auto"
          playsInline
          onEnded={onEnded}
          onError={() => setFailed(true)}
        >
          <track
            kind="captions"
            src={partCaptionsUrl({ peerId: session.peerId, conferenceId, partId: part.id })}
            srcLang="vi"
            label={t('recording.captions')}
            default
          />
        </video>
        {other && (
          // biome-ignore lint/a11y/useMediaCaption: the captions of both stand in the main picture.
          <video
            ref={beside}
            className={styles.beside}
            src={urlOf(other)}
            aria-label={t('recording.chairPicture')}
            data-testid="playback-chair"
            preload="auto"
            playsInline
          />
        )}
      </div>
      {failed && (
        <Banner tone="problem" role="alert">
          {t('recording.cannotPlay')}
        </Banner>
      )}
      {!first.file.picture && <p className={styles.note}>{t('recording.soundOnly')}</p>}
      <div className={styles.tools}>
        <Select
          label={t('recording.speed')}
          value={speed}
          options={SPEEDS.map((value) => ({
            value,
            label: t('recording.times', { n: format.number(Number(value)) }),
          }))}
          onChange={setSpeed}
        />
        <Button onClick={() => void copyLink()}>{t('recording.copyLink')}</Button>
      </div>
    </section>
  );
}

interface Track {
  readonly track: RecordedTrack;
  readonly file: RecordedFile;
}

/** The files of a part, the one to show large first. */
function tracksOf({ files }: PlayablePart): readonly Track[] {
  return (['main', 'chair'] as const).flatMap((track) => {
    const file = files[track];
    return file ? [{ track, file }] : [];
  });
}
