import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Check, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import styles from './SupportButton.module.css';

interface SupportButtonProps {
  readonly question: PhoneQuestionView;
  readonly supported: boolean;
}

/** Supports a question, or takes that back; it bears how many do. */
export function SupportButton({ question, supported }: SupportButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const command = supported ? 'WithdrawSupport' : 'SupportQuestion';
  const Icon = supported ? Check : ChevronUp;
  const count = format.number(supportersOf(question));
  return (
    <CommandButton
      className={styles.support}
      variant={supported ? 'primary' : 'secondary'}
      command={command}
      make={() => ({ type: command, questionId: question.id })}
      label={`${count}. ${t(supported ? 'phone.withdrawSupport' : 'phone.support')}: ${question.text}`}
      icon={<Icon aria-hidden="true" size={20} />}
    >
      {count}
    </CommandButton>
  );
}

/** Sites and delegates who support a question. */
export function supportersOf({ supports }: PhoneQuestionView): number {
  return supports.sites + supports.delegates;
}
