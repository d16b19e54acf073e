import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import styles from './PhonePage.module.css';

/** The questions that wait to be called, the most supported first, to be supported. */
export function OpenQuestions() {
  const { t } = useTranslation();
  const own = useView('self')?.supports ?? {};
  const waiting = useView('phone')?.questions ?? {};
  const questions = (Object.values(waiting) as PhoneQuestionView[]).sort(
    (a, b) => supportersOf(b) - supportersOf(a) || a.askedAt - b.askedAt,
  );
  if (questions.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('phone.open')}</h2>
      <ul className={styles.list} data-testid="open-questions">
        {questions.map((question) => (
          <li key={question.id} className={styles.mine} data-question={question.id}>
            <p className={styles.text}>{question.text}</p>
            <p className={styles.soft}>{t('phone.supports', { ...question.supports })}</p>
            <p>
              <SupportButton question={question} supported={own[question.id] === true} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SupportButton({ question, supported }: { readonly question: PhoneQuestionView; readonly supported: boolean }) {
  const { t } = useTranslation();
  const command = supported ? 'WithdrawSupport' : 'SupportQuestion';
  return (
    <CommandButton
      size="small"
      variant={supported ? 'quiet' : undefined}
      command={command}
      make={() => ({ type: command, questionId: question.id })}
      icon={<ThumbsUp aria-hidden="true" size={16} />}
    >
      {t(supported ? 'phone.withdrawSupport' : 'phone.support')}
    </CommandButton>
  );
}

function supportersOf({ supports }: PhoneQuestionView): number {
  return supports.sites + supports.delegates;
}
