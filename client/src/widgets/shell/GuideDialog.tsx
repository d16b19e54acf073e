import { useTranslation } from 'react-i18next';
import { useActor, useConferenceInfo } from '../../store/conferenceContext.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './GuideDialog.module.css';

const STEPS = ['step1', 'step2', 'step3', 'step4'] as const;

/** What a role does here in four steps, whom to call, and what becomes of the names that people give. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { role } = useActor();
  const contact = useConferenceInfo()?.contact;
  // The server itself has no screen.
  if (role === 'system') return null;
  return (
    <Dialog title={t('actions.guide')} onClose={onClose}>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>{t(`guide.steps.${role}.${step}`)}</li>
        ))}
      </ol>
      <p>
        <strong>{contact ? t('session.call', { ...contact }) : t('guide.noContact')}</strong>
      </p>
      <p>{t('guide.personal')}</p>
    </Dialog>
  );
}
