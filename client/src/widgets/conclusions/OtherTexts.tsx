import type { ConclusionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import styles from './OtherTexts.module.css';

/** Texts that were written at the same time, each with its writer; one of them is chosen. */
export function OtherTexts({ conclusion }: { readonly conclusion: ConclusionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { about, textVersion, text: recorded, written, others } = conclusion;
  const found = Object.entries(others);
  if (found.length === 0) return null;
  return (
    <section className={styles.others} aria-label={t('conclusions.contested')} data-testid="other-texts">
      <h4>{t('conclusions.contested')}</h4>
      <div className={styles.text}>
        <p className={styles.by}>
          {written && t('conclusions.recordedBy', { name: written.byName, time: format.time(written.at) })}
        </p>
        <p className={styles.words}>{recorded}</p>
      </div>
      {found.map(([number, { text, byName, at }]) => (
        <div key={number} className={styles.text} data-other={number}>
          <p className={styles.by}>{t('conclusions.alsoBy', { name: byName, time: format.time(at) })}</p>
          <p className={styles.words}>{text}</p>
          <p className={styles.actions}>
            <CommandButton
              size="small"
              command="WriteConclusion"
              make={() => ({
                ...{ type: 'WriteConclusion', about, text, basedOn: textVersion },
                ...{ settles: Number(number), settlesAt: at },
              })}
            >
              {t('conclusions.useThis')}
            </CommandButton>
            <CommandButton
              size="small"
              variant="quiet"
              command="DropOtherText"
              make={() => ({ type: 'DropOtherText', about, other: Number(number), keptAt: at })}
            >
              {t('conclusions.keepOther')}
            </CommandButton>
          </p>
        </div>
      ))}
    </section>
  );
}
