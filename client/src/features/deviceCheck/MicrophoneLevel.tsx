import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DeviceCheckPage.module.css';

/** Loudness to the ear grows by its root; this makes ordinary speech fill about half of the bar. */
function shownLevel(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.min(1, Math.sqrt(Math.sqrt(sum / samples.length)) * 1.4);
}

/** How loud the microphone hears the room, now. */
export function MicrophoneLevel({ track }: { readonly track: MediaStreamTrack | undefined }) {
  const { t } = useTranslation();
  const fill = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!track) return undefined;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    // A context made without a press may start suspended; any press on the page wakes it.
    const wake = () => void context.resume();
    window.addEventListener('pointerdown', wake);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    const draw = () => {
      analyser.getFloatTimeDomainData(samples);
      // Written past React: sixty renders per second would serve nobody.
      if (fill.current) fill.current.style.transform = `scaleX(${shownLevel(samples).toFixed(3)})`;
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointerdown', wake);
      void context.close();
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
