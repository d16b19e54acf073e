import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox, TextField } from '../../ui/fields/Field.tsx';
import styles from './NewConferenceForm.module.css';
import { PlanActions, PlanCard } from './PlanCard.tsx';

/** Plans another conference, with the sites, agenda, units and votes of this one or empty. */
export function NewConferenceForm({ onCreate }: { onCreate: (title: string, copy: boolean) => Promise<void> }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [copy, setCopy] = useState(true);
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBlank(title) || sending) return;
    setSending(true);
    await onCreate(title, copy);
    setSending(false);
  };
  return (
    <PlanCard title={t('conferences.new')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('conferences.name')}
          value={title}
          maxLength={CONFERENCE_LIMITS.title}
          onChange={setTitle}
        />
        <Checkbox label={t('conferences.copy')} checked={copy} onChange={setCopy} />
        <PlanActions>
          <Button
            variant="primary"
            type="submit"
            pending={sending}
            blockedBecause={isBlank(title) ? t('conferences.needsName') : undefined}
          >
            {t('conferences.create')}
          </Button>
          <span className={styles.soft}>{t('conferences.createHint')}</span>
        </PlanActions>
      </form>
    </PlanCard>
  );
}
