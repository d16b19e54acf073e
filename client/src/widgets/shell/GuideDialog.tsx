import { useTranslation } from 'react-i18next';
import { useActor, useConferenceInfo } from '../../store/conferenceContext.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './GuideDialog.module.css';
import { GUIDE_STEPS, guidePath } from './guideSteps.ts';

/** Five things that a role does here, whom to call, and what becomes of the names that people give; also on a page to print. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { role } = useActor();
  const conference = useConferenceInfo();
  const contact = conference?.contact;
  // The server itself has no screen.
  if (role === 'system') return null;
  return (
    <Dialog title={t('actions.guide')} onClose={onClose}>
      <ol className={styles.steps}>
        {GUIDE_STEPS.map((step) => (
          <li key={step}>{t(`guide.steps.${role}.${step}`)}</li>
        ))}
      </ol>
      <p>
        <strong>{contact ? t('session.call', { ...contact }) : t('guide.noContact')}</strong>
      </p>
      <p>{t('guide.personal')}</p>
      <p>
        <a
          href={guidePath(role, { title: conference?.title, contact: conference?.contact })}
          target="_blank"
          rel="noreferrer"
        >
          {t('guide.page')}
        </a>
      </p>
    </Dialog>
  );
}
