import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { Mic, MicOff, Radio, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { closeDevices, openDevices, useDevices } from '../../store/deviceStore.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useBlockReason } from '../commands/CommandButton.tsx';
import { openLevelMeter } from '../sound/levelMeter.ts';
import styles from './InterpreterDesk.module.css';
import { ownBoothId, useOwnBooth } from './ownBooth.ts';

const METER_MS = 100;
/** −40 dB is an empty bar, full scale a full one. */
const FLOOR_DB = -40;

interface InterpreterDeskProps {
  readonly hall: HallView;
  readonly snapshot: StageMediaSnapshot;
}

/** Where an interpreter works: on air or not, a moment of silence, relief, the microphone's level, and what comes next. */
export function InterpreterDesk({ hall, snapshot }: InterpreterDeskProps) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const booth = useOwnBooth(hall.interpretation);
  const blocked = useBlockReason('GoOnAir');
  const { microphone, phase } = useDevices((state) => state);
  const [muted, setMuted] = useState(false);
  useEffect(() => {
    void openDevices();
    return closeDevices;
  }, []);
  useEffect(() => {
    if (microphone) microphone.enabled = !muted;
  }, [microphone, muted]);
  const isOnAir = booth?.isOnAir === true;
  const signed = booth?.language.signed === true;
  const ready = signed || microphone !== undefined;
  const toggle = useCallback(() => {
    setMuted(false);
    void send({ type: isOnAir ? 'LeaveAir' : 'GoOnAir', boothId: ownBoothId() });
  }, [isOnAir, send]);
  const ask = useCallback(() => void send({ type: 'AskForRelief', boothId: ownBoothId() }), [send]);
  const mute = useCallback(() => setMuted((now) => !now), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]')) return;
      const key = event.key.toLowerCase();
      if (key === 'b' && !blocked && ready) toggle();
      else if (key === 'm' && isOnAir) mute();
      else if (key === 'r' && isOnAir) ask();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [toggle, mute, ask, blocked, ready, isOnAir]);
  if (!booth) return <p className={styles.desk}>{t('interpreter.removed')}</p>;
  const { language } = booth;
  const { onAir } = language;
  const sends = snapshot.producing[signed ? 'camera' : 'microphone'] === true;
  return (
    <section
      className={styles.desk}
      aria-label={t('interpreter.title', { name: language.name })}
      data-testid="interpreter-desk"
      data-on-air={isOnAir}
    >
      <Button
        variant={isOnAir ? 'danger' : 'primary'}
        className={styles.air}
        icon={<Radio aria-hidden="true" size="1.4em" />}
        hint="B"
        pending={pending}
        blockedBecause={
          blocked ?? (ready ? undefined : t(phase === 'asking' ? 'interpreter.asking' : 'interpreter.noMicrophone'))
        }
        onClick={toggle}
      >
        {t(isOnAir ? 'interpreter.leave' : onAir ? 'interpreter.takeOver' : 'interpreter.go')}
      </Button>
      <div className={styles.state} role="status">
        <p className={styles.language}>{language.name}</p>
        <p>
          {isOnAir
            ? t(muted ? 'interpreter.muted' : sends ? 'interpreter.onAir' : 'interpreter.onAirUnheard')
            : onAir
              ? t(onAir.reliefAskedAt === undefined ? 'interpreter.other' : 'interpreter.otherAsks', { name: onAir.by })
              : t('interpreter.nobody')}
        </p>
        {isOnAir && onAir?.reliefAskedAt !== undefined && <p>{t('interpreter.asked')}</p>}
      </div>
      {!signed && <Level track={microphone} muted={muted} />}
      <div className={styles.buttons}>
        {!signed && (
          <Button
            variant={muted ? 'attention' : 'secondary'}
            icon={muted ? <MicOff aria-hidden="true" size="1.25em" /> : <Mic aria-hidden="true" size="1.25em" />}
            hint="M"
            pressed={muted}
            blockedBecause={isOnAir ? undefined : t('interpreter.onlyOnAir')}
            onClick={mute}
          >
            {t(muted ? 'interpreter.unmute' : 'interpreter.mute')}
          </Button>
        )}
        <Button
          icon={<RefreshCw aria-hidden="true" size="1.25em" />}
          hint="R"
          blockedBecause={isOnAir ? undefined : t('interpreter.onlyOnAir')}
          onClick={ask}
        >
          {t('interpreter.ask')}
        </Button>
      </div>
      <Next hall={hall} />
    </section>
  );
}

/** Who speaks now and what comes after, in a line. */
function Next({ hall: { floor, nextReports } }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const report = Object.values(nextReports)[0];
  const next = floor.invited?.siteName ?? (report && 'siteName' in report ? report.siteName : undefined);
  const now = floor.speaking?.siteName ?? t('interpreter.chair');
  return (
    <p className={styles.next}>
      {next === undefined ? t('interpreter.now', { now }) : t('interpreter.nowAndNext', { now, next })}
    </p>
  );
}

function Level({ track, muted }: { readonly track: MediaStreamTrack | undefined; readonly muted: boolean }) {
  const { t } = useTranslation();
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return undefined;
    const meter = openLevelMeter(track);
    const timer = setInterval(() => setLevel(partOf(meter.level() ?? 0)), METER_MS);
    return () => {
      clearInterval(timer);
      meter.close();
    };
  }, [track]);
  return (
    <meter
      className={styles.level}
      min={0}
      max={1}
      low={0.15}
      high={0.95}
      optimum={0.5}
      value={muted ? 0 : level}
      aria-label={t('interpreter.level')}
    />
  );
}

function partOf(level: number): number {
  return Math.min(1, Math.max(0, 1 - (20 * Math.log10(Math.max(level, 0.0001))) / FLOOR_DB));
}
