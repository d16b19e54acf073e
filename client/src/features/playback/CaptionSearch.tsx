import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { TextField } from '../../ui/fields/Field.tsx';
import { MarkedText } from '../../ui/status/MarkedText.tsx';
import type { PartSecond } from '../../widgets/recording/partTime.ts';
import styles from './CaptionSearch.module.css';
import type { CaptionHits } from './captionHits.ts';
import { usePartName } from './usePartName.ts';

/** So many hits are listed; who sees more types another word. */
const MAX_SHOWN = 60;

interface CaptionSearchProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: CaptionHits;
  readonly onChoose: (second: PartSecond) => void;
}

/** Searches what was said, with accents or without; a hit is played from its second. */
export function CaptionSearch({ typed, onType, found: { hits, perPart }, onChoose }: CaptionSearchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = usePartName();
  const isWanted = typed.trim() !== '';
  return (
    <search className={styles.search} aria-label={t('recording.search')}>
      <TextField
        label={t('recording.search')}
        placeholder={t('recording.searchHint')}
        inputMode="search"
        value={typed}
        onChange={onType}
      />
      <p role="status" className={styles.count}>
        {isWanted &&
          (hits.length > 0
            ? t('recording.found', { count: hits.length, parts: perPart.size })
            : t('recording.foundNone'))}
      </p>
      {hits.length > 0 && (
        <ol className={styles.hits} data-testid="caption-hits">
          {hits.slice(0, MAX_SHOWN).map(({ text, found, place: { line, part, seconds } }) => (
            <li key={line.id}>
              <button type="button" className={styles.hit} onClick={() => onChoose({ part, seconds })}>
                <span className={styles.who}>
                  <time className={styles.time} dateTime={new Date(line.at).toISOString()}>
                    {format.time(line.at)}
                  </time>{' '}
                  {line.siteName ?? nameOf(part)}
                </span>
                <span>
                  <MarkedText text={text} marks={found} />
                </span>
              </button>
            </li>
          ))}
          {hits.length > MAX_SHOWN && <li className={styles.count}>{t('recording.foundMore', { most: MAX_SHOWN })}</li>}
        </ol>
      )}
    </search>
  );
}
