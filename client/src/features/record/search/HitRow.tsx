import type { ConferenceHit } from '@diem-cau/shared/search/conferenceTexts.ts';
import type { Hit } from '@diem-cau/shared/search/searchTexts.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { MarkedText } from '../../../ui/status/MarkedText.tsx';
import styles from './HitRow.module.css';

interface HitRowProps {
  readonly hit: Hit<ConferenceHit>;
  readonly onGo: () => void;
}

/** One text that was found, its words marked, with what it is and what belongs to it. */
export function HitRow({ hit: { text, about, found, place }, onGo }: HitRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const beside = [...new Set(about)].filter((part) => part !== text);
  return (
    <button type="button" className={styles.hit} onClick={onGo}>
      <span className={styles.kind}>{t(`search.kinds.${place.kind}`)}</span>
      <span className={styles.words}>
        <span className={styles.text}>
          <MarkedText text={text} marks={found} />
        </span>
        <span className={styles.about}>
          {[place.at === undefined ? undefined : format.time(place.at), ...beside]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
      </span>
    </button>
  );
}
