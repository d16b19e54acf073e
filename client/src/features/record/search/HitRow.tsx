import type { ConferenceHit } from '@diem-cau/shared/search/conferenceTexts.ts';
import type { Hit } from '@diem-cau/shared/search/searchTexts.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
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
          {partsOf(text, found).map(({ part, marked, start }) =>
            marked ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
          )}
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

interface TextPart {
  readonly part: string;
  readonly marked: boolean;
  readonly start: number;
}

/** A text in pieces: the words that were found, and what is between them. */
function partsOf(text: string, found: Hit<ConferenceHit>['found']): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const [start, end] of found) {
    if (start > at) parts.push({ part: text.slice(at, start), marked: false, start: at });
    parts.push({ part: text.slice(start, end), marked: true, start });
    at = end;
  }
  if (at < text.length) parts.push({ part: text.slice(at), marked: false, start: at });
  return parts;
}
