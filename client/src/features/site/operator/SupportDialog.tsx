import type { HallView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import styles from './SupportDialog.module.css';

/** The questions of others that wait to be called, for the room to support. */
export function SupportDialog({ hall, onClose }: { readonly hall: HallView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const questions = (Object.values(hall.questions) as QuestionView[])
    .filter(({ state }) => state === 'accepted' || state === 'called')
    .sort((a, b) => b.supports.sites + b.supports.delegates - a.supports.sites - a.supports.delegates);
  return (
    <Dialog
      title={t('phone.open')}
      width="wide"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('actions.close')}</Button>}
    >
      {questions.length === 0 && <EmptyState title={t('questions.acceptedEmpty')} />}
      <ul className={styles.questions} data-testid="open-questions">
        {questions.map((question) => (
          <li key={question.id} data-question={question.id}>
            <QuestionText question={question} />
            <p className={styles.support}>
              {t('phone.supports', { sites: question.supports.sites, people: question.supports.delegates })}{' '}
              <SupportButton question={question} />
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Supports another site's question for the room, or takes that back. */
export function SupportButton({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const supported = useView('self')?.supports[question.id] === true;
  const command = supported ? 'WithdrawSupport' : 'SupportQuestion';
  return (
    <CommandButton size="small" command={command} make={() => ({ type: command, questionId: question.id })}>
      {t(supported ? 'phone.withdrawSupport' : 'phone.support')}
    </CommandButton>
  );
}
