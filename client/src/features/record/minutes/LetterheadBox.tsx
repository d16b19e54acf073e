import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import type { MinutesDraft } from '@diem-cau/shared/protocol/minutes.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { LetterheadPreview } from '../../../widgets/papers/LetterheadPreview.tsx';
import styles from './LetterheadBox.module.css';
import { LetterheadDialog } from './LetterheadDialog.tsx';

interface LetterheadBoxProps {
  readonly control: ControlView;
  readonly draft: MinutesDraft;
}

/** The letterhead of the papers, whose it is, and where it is changed until both papers are approved. */
export function LetterheadBox({ control: { minutes }, draft: { officeLetterhead } }: LetterheadBoxProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const own = minutes.letterhead;
  if (PAPER_KINDS.every((kind) => minutes.approvals[kind])) return null;
  return (
    <section className={styles.box} aria-label={t('letterhead.title')}>
      <h2 className={styles.title}>{t('letterhead.title')}</h2>
      <p className={styles.soft}>{own ? t('letterhead.asOwn') : t('letterhead.asOffice')}</p>
      <LetterheadPreview letterhead={own ?? officeLetterhead} />
      <div>
        <Button size="small" onClick={() => setEditing(true)}>
          {t('letterhead.edit')}
        </Button>
      </div>
      {editing && <LetterheadDialog own={own} office={officeLetterhead} onClose={() => setEditing(false)} />}
    </section>
  );
}
