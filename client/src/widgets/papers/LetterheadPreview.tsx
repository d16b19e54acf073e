import type { Letterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import { FORM_LAYOUTS } from '@diem-cau/shared/minutes/letterheadForms.ts';
import { paperNumber } from '@diem-cau/shared/minutes/paper.ts';
import { useTranslation } from 'react-i18next';
import styles from './LetterheadPreview.module.css';

/** A serial number to show the pattern with. */
const EXAMPLE_SERIAL = '05';

/** The head of a notice as it is printed with a letterhead. */
export function LetterheadPreview({ letterhead }: { readonly letterhead: Letterhead }) {
  const { t } = useTranslation();
  const { form, superior, body, place } = letterhead;
  const { rightHead, separator } = FORM_LAYOUTS[form];
  const day = t('letterhead.day');
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t('letterhead.preview')}</figcaption>
      {/* Papers are in Vietnamese, whatever language the screen has. */}
      <div className={styles.head} lang="vi" data-testid="letterhead-preview">
        <div>
          {superior !== '' && <p>{superior.toUpperCase()}</p>}
          {body !== '' && <p className={styles.bold}>{body.toUpperCase()}</p>}
          {separator === 'rule' ? <hr className={styles.rule} /> : <p className={styles.bold}>{separator}</p>}
          <p>{paperNumber('notice', EXAMPLE_SERIAL, letterhead)}</p>
        </div>
        <div>
          {rightHead.map(({ text }) => (
            <p key={text} className={styles.bold}>
              {text}
            </p>
          ))}
          <hr className={styles.longRule} />
          <p className={styles.date}>{place === '' ? day : `${place}, ${day}`}</p>
        </div>
      </div>
    </figure>
  );
}
