import { VideoOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CameraPreview.module.css';

/** What the camera sees. */
export function CameraPreview({ track }: { readonly track: MediaStreamTrack | undefined }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = track ? new MediaStream([track]) : null;
  }, [track]);
  return (
    <div className={styles.preview}>
      <video ref={video} className={styles.video} autoPlay muted playsInline data-testid="camera-preview" />
      {!track && (
        <div className={styles.none}>
          <VideoOff aria-hidden="true" size={40} />
          <p>{t('devices.noPreview')}</p>
        </div>
      )}
    </div>
  );
}
