import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openLevelMeter } from '../sound/levelMeter.ts';
import styles from './MicrophoneLevel.module.css';

/** Loudness to the ear grows by its root; this makes ordinary speech fill about half of the bar. */
function shownLevel(level: number): number {
  return Math.min(1, Math.sqrt(level) * 1.4);
}

/** How loud the microphone hears the room, now. */
export function MicrophoneLevel({ track }: { readonly track: MediaStreamTrack | undefined }) {
  const { t } = useTranslation();
  const fill = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!track) return undefined;
    const meter = openLevelMeter(track);
    let frame = 0;
    const draw = () => {
      // Written past React: sixty renders per second would serve nobody.
      if (fill.current) fill.current.style.transform = `scaleX(${shownLevel(meter.level() ?? 0).toFixed(3)})`;
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      meter.close();
    };
  }, [track]);
  return (
    <div>
      <span className={styles.label}>{t('devices.level')}</span>
      <span className={styles.meter} aria-hidden="true">
        <span ref={fill} className={styles.fill} />
      </span>
      <p className={styles.hint}>{t('devices.levelHint')}</p>
    </div>
  );
}
