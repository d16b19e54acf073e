import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';

interface WithdrawSuggestionProps {
  readonly questionId: QuestionId;
  /** The key that does the same. */
  readonly hint?: string | undefined;
}

/** Takes a suggestion to the chair back. */
export function WithdrawSuggestion({ questionId, hint }: WithdrawSuggestionProps) {
  const { t } = useTranslation();
  return (
    <CommandButton
      size="small"
      variant="quiet"
      hint={hint}
      command="WithdrawSuggestion"
      make={() => ({ type: 'WithdrawSuggestion', questionId })}
    >
      {t('questions.withdrawSuggestion')}
    </CommandButton>
  );
}
