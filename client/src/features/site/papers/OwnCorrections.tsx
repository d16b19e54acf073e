import { MINUTES_LIMITS } from '@diem-cau/shared/domain/minutes/limits.ts';
import type { Correction } from '@diem-cau/shared/domain/minutes/state.ts';
import { cleanText } from '@diem-cau/shared/kernel/cleanText.ts';
import type { CorrectionId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useView } from '../../../store/conferenceContext.ts';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { HallPanel } from '../hall/HallPanel.tsx';
import styles from './OwnCorrections.module.css';

/** What the site asks to correct in the minutes, each with its answer, and until their approval a field for one more. */
export function OwnCorrections({ approved }: { readonly approved: boolean }) {
  const { t } = useTranslation();
  const corrections = Object.values<Correction>(useView('self')?.corrections ?? {}).sort((a, b) => a.at - b.at);
  if (approved && corrections.length === 0) return null;
  return (
    <HallPanel aria-label={t('papers.correct')} data-testid="own-corrections">
      <h2 className={styles.heading}>{t('papers.correct')}</h2>
      {!approved && <p className={styles.hint}>{t('papers.correctHint')}</p>}
      {corrections.length > 0 && (
        <ul className={styles.list}>
          {corrections.map((correction) => (
            <li key={correction.id} className={styles.correction} data-correction={correction.id}>
              <p>{correction.text}</p>
              <Standing correction={correction} />
            </li>
          ))}
        </ul>
      )}
      {/* One form for each request, so that its field begins empty and its id is its own. */}
      {!approved && <RequestForm key={corrections.length} />}
    </HallPanel>
  );
}

function Standing({ correction: { at, reply, settledBy } }: { readonly correction: Correction }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={styles.hint}>
      {reply === undefined
        ? t('papers.waiting', { time: format.time(at), day: format.date(at) })
        : t('papers.replied', { name: settledBy ?? '', reply })}
    </p>
  );
}

function RequestForm() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [correctionId] = useState(() => `corr_${nanoid(12)}` as CorrectionId);
  const text = cleanText(typed);
  return (
    <CommandForm
      command="RequestCorrection"
      submit={t('papers.correctSend')}
      make={() => (text === '' ? undefined : { type: 'RequestCorrection', correctionId, text })}
    >
      <TextArea
        label={t('papers.correctText')}
        rows={3}
        value={typed}
        maxLength={MINUTES_LIMITS.text}
        onChange={setTyped}
      />
    </CommandForm>
  );
}
