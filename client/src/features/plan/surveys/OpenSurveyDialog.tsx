import type { SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { DeadlineField, useDeadline } from './DeadlineField.tsx';

interface OpenSurveyDialogProps {
  readonly survey: SurveyView;
  /** Moves the deadline of an open survey; otherwise opens one. */
  readonly moving?: boolean;
  readonly onClose: () => void;
}

/** Opens a survey until a deadline, or moves the deadline of an open one. */
export function OpenSurveyDialog({ survey, moving = false, onClose }: OpenSurveyDialogProps) {
  const { t } = useTranslation();
  const deadline = useDeadline(survey.phase === 'open' ? survey.deadline : undefined);
  const { moment, problem } = deadline;
  const title = moving
    ? t('surveys.moveDeadline')
    : t(survey.phase === 'closed' ? 'surveys.openAgain' : 'surveys.openIt');
  const surveyId = survey.id;
  const make = () => {
    if (problem !== undefined) return undefined;
    if (moving)
      return moment === undefined ? undefined : ({ type: 'MoveSurveyDeadline', surveyId, deadline: moment } as const);
    return { type: 'OpenSurvey', surveyId, ...(moment !== undefined && { deadline: moment }) } as const;
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <CommandForm
        command={moving ? 'MoveSurveyDeadline' : 'OpenSurvey'}
        // The deadline begins with the one that stands.
        seenAt="opening"
        submit={title}
        problem={problem}
        make={make}
        onRecorded={onClose}
      >
        <p>{survey.title}</p>
        <DeadlineField deadline={deadline} optional={!moving} />
      </CommandForm>
    </Dialog>
  );
}
