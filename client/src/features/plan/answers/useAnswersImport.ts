import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { AnswerChoices } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import type { ImportedAnswers } from '@diem-cau/shared/protocol/surveys.ts';
import { useTranslation } from 'react-i18next';
import { importAnswers } from '../../../connection/surveys.ts';
import { usePlace } from '../../../store/usePlace.ts';
import { type ChosenSheet, type SheetImport, useSheetImport } from '../import/useSheetImport.ts';

/** A sheet of answers that somebody chose. */
export type ChosenAnswers = ChosenSheet<AnswerChoices, ImportedAnswers>;

/** What the steps of the dialog show and may change. */
export interface AnswersStepProps {
  readonly list: ChosenAnswers;
  readonly onChange: (choices: AnswerChoices) => void;
}

/** Reads a sheet of answers, again after every choice, and enters it as it was shown. */
export function useAnswersImport(surveyId: SurveyId): SheetImport<AnswerChoices, ImportedAnswers> {
  const { i18n } = useTranslation();
  const place = usePlace();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return useSheetImport<AnswerChoices, ImportedAnswers>({}, ({ content, choices, seen }) =>
    importAnswers({ ...place, surveyId }, { file: content, choices, language }, seen),
  );
}
