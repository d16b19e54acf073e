import type { CaptionsView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './Captions.module.css';
import {
  CAPTION_SIZES,
  chooseCaptionSize,
  setCaptionsShown,
  useCaptionSize,
  useCaptionsShown,
} from './captionChoice.ts';

/** What is said, as the captioner writes it. Each screen shows it or not, in the size that its people choose. */
export function Captions({ captions }: { readonly captions: CaptionsView }) {
  const { t } = useTranslation();
  const shown = useCaptionsShown();
  const size = useCaptionSize();
  const lines = Object.entries(captions).toSorted(([, one], [, other]) => one.number - other.number);
  const next = CAPTION_SIZES[(CAPTION_SIZES.indexOf(size) + 1) % CAPTION_SIZES.length] ?? size;
  return (
    <section className={styles.captions} aria-label={t('captions.title')} data-testid="captions">
      {shown && (
        <ol className={styles.lines} role="log" data-size={size}>
          {lines.map(([id, { text, siteName, machine }]) => (
            <li key={id} className={styles.line} data-machine={machine}>
              {siteName !== undefined && <span className={styles.speaker}>{siteName}: </span>}
              {machine && <span className={styles.machine}>{t('captions.machine')} </span>}
              {text}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.tools}>
        {shown && (
          <Button size="small" onClick={() => chooseCaptionSize(next)}>
            {t(`captions.size.${size}`)}
          </Button>
        )}
        <Button size="small" onClick={() => setCaptionsShown(!shown)}>
          {t(shown ? 'captions.hide' : 'captions.show')}
        </Button>
      </div>
    </section>
  );
}
