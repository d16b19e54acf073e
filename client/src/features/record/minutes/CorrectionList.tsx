import { MINUTES_LIMITS } from '@diem-cau/shared/domain/minutes/limits.ts';
import type { Correction } from '@diem-cau/shared/domain/minutes/state.ts';
import { cleanText } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import styles from './CorrectionList.module.css';

/** What sites ask to correct, each with its answer or a field for one. */
export function CorrectionList({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const corrections = Object.values<Correction>(control.minutes.corrections);
  if (corrections.length === 0) return null;
  return (
    <section id="corrections" className={styles.corrections} aria-label={t('minutes.corrections')}>
      <h2 className={styles.title}>{t('minutes.corrections')}</h2>
      {corrections.map((correction) => (
        <div key={correction.id} className={styles.correction} data-correction={correction.id}>
          <p>
            <strong>{control.sites[correction.siteId]?.name ?? correction.siteId}</strong> {correction.text}
          </p>
          {correction.reply === undefined ? (
            <ReplyForm correction={correction} />
          ) : (
            <p className={styles.soft}>
              {t('minutes.settled', { name: correction.settledBy ?? '', reply: correction.reply })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function ReplyForm({ correction: { id } }: { readonly correction: Correction }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const reply = cleanText(typed);
  return (
    <CommandForm
      command="SettleCorrection"
      submit={t('minutes.settle')}
      make={() => (reply === '' ? undefined : { type: 'SettleCorrection', correctionId: id, reply })}
    >
      <TextArea
        label={t('minutes.settleText')}
        rows={2}
        value={typed}
        maxLength={MINUTES_LIMITS.text}
        onChange={setTyped}
      />
    </CommandForm>
  );
}
