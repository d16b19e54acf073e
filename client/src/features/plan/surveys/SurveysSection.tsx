import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { Plus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSurvey } from '../../../connection/surveys.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { usePlace } from '../../../store/usePlace.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { CommandButton, useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { PlanActions, PlanCard } from '../PlanCard.tsx';
import { OpenSurveyDialog } from './OpenSurveyDialog.tsx';
import { ResultsDialog } from './ResultsDialog.tsx';
import { SurveyEditor } from './SurveyEditor.tsx';
import styles from './SurveysSection.module.css';

interface Editing {
  readonly surveyId: SurveyId;
  readonly form?: SurveyForm;
}

/** The surveys of a conference: made, opened, closed, and what came of them. */
export function SurveysSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const place = usePlace();
  const blocked = useBlockReason('PutSurvey');
  const [editing, setEditing] = useState<Editing>();
  const surveys = Object.values<SurveyView>(control.surveys);
  const edit = async ({ id }: SurveyView) => {
    const reply = await fetchSurvey({ ...place, surveyId: id });
    if (reply.ok) setEditing({ surveyId: id, form: reply.value.survey });
    else session.noticeRefusal(reply.error);
  };
  return (
    <PlanCard title={t('surveys.title')}>
      <p className={styles.soft}>{t('surveys.hint')}</p>
      {surveys.length === 0 && <EmptyState title={t('surveys.empty')}>{t('surveys.emptyHint')}</EmptyState>}
      <ul className={styles.list} data-testid="surveys">
        {surveys.map((survey) => (
          <li key={survey.id} className={styles.survey} data-survey={survey.id} data-phase={survey.phase}>
            <SurveyLine survey={survey} control={control} onEdit={() => void edit(survey)} />
          </li>
        ))}
      </ul>
      {surveys.some(({ phase }) => phase === 'open') && <p className={styles.soft}>{t('surveys.howToReach')}</p>}
      <PlanActions>
        <Button
          variant={surveys.length === 0 ? 'primary' : 'secondary'}
          icon={<Plus aria-hidden="true" size={18} />}
          blockedBecause={blocked}
          onClick={() => setEditing({ surveyId: `survey_${nanoid(12)}` as SurveyId })}
        >
          {t('surveys.make')}
        </Button>
      </PlanActions>
      {editing && <SurveyEditor {...editing} onClose={() => setEditing(undefined)} />}
    </PlanCard>
  );
}

interface SurveyLineProps {
  readonly survey: SurveyView;
  readonly control: ControlView;
  readonly onEdit: () => void;
}

type OpenDialog = 'open' | 'deadline' | 'close' | 'remove' | 'results';

function SurveyLine({ survey, control, onEdit }: SurveyLineProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<OpenDialog>();
  const { phase } = survey;
  const mayOpen = useBlockReason('OpenSurvey');
  const mayClose = useBlockReason('CloseSurvey');
  const close = () => setDialog(undefined);
  return (
    <>
      <p className={styles.name}>
        <strong>{survey.title}</strong>{' '}
        <Badge tone={phase === 'open' ? 'green' : 'neutral'}>{t(`surveys.phases.${phase}`)}</Badge>{' '}
        {survey.anonymous && <Badge>{t('surveys.anonymous')}</Badge>}
      </p>
      <p className={styles.soft}>
        <SurveyFacts survey={survey} />
      </p>
      <PlanActions>
        {phase === 'draft' && (
          <Button variant="primary" size="small" blockedBecause={mayOpen} onClick={() => setDialog('open')}>
            {t('surveys.openIt')}
          </Button>
        )}
        {phase === 'draft' && (
          <Button size="small" onClick={onEdit}>
            {t('surveys.edit')}
          </Button>
        )}
        {phase === 'draft' && (
          <Button size="small" variant="quiet" onClick={() => setDialog('remove')}>
            {t('surveys.remove')}
          </Button>
        )}
        {phase !== 'draft' && (
          <Button
            size="small"
            variant={phase === 'closed' ? 'primary' : 'secondary'}
            onClick={() => setDialog('results')}
          >
            {t('surveys.results')}
          </Button>
        )}
        {phase === 'open' && (
          <Button size="small" blockedBecause={mayOpen} onClick={() => setDialog('deadline')}>
            {t('surveys.moveDeadline')}
          </Button>
        )}
        {phase === 'open' && (
          <Button size="small" blockedBecause={mayClose} onClick={() => setDialog('close')}>
            {t('surveys.close')}
          </Button>
        )}
        {phase === 'closed' && !survey.anonymous && (
          <Button size="small" blockedBecause={mayOpen} onClick={() => setDialog('open')}>
            {t('surveys.openAgain')}
          </Button>
        )}
      </PlanActions>
      {dialog === 'open' && <OpenSurveyDialog survey={survey} onClose={close} />}
      {dialog === 'deadline' && <OpenSurveyDialog survey={survey} moving onClose={close} />}
      {dialog === 'results' && <ResultsDialog survey={survey} control={control} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title={t('surveys.remove')}
          words={t('surveys.removeConfirm', { title: survey.title })}
          command={{ type: 'RemoveSurvey', surveyId: survey.id }}
          onClose={close}
        />
      )}
      {dialog === 'close' && (
        <ConfirmDialog
          title={t('surveys.close')}
          words={[
            t('surveys.closeConfirm', { title: survey.title }),
            survey.anonymous ? t('surveys.closeAnonymous') : undefined,
          ]
            .filter(Boolean)
            .join(' ')}
          command={{ type: 'CloseSurvey', surveyId: survey.id }}
          onClose={close}
        />
      )}
    </>
  );
}

function SurveyFacts({ survey }: { readonly survey: SurveyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { phase, deadline, closedAt } = survey;
  return [
    t(`surveys.asks.${survey.asks}`),
    t('surveys.questionCount', { count: survey.questions }),
    phase === 'open' && deadline !== undefined ? t('surveys.until', { at: format.moment(deadline) }) : undefined,
    phase === 'closed' && closedAt !== undefined ? t('surveys.closedAt', { at: format.moment(closedAt) }) : undefined,
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');
}

interface ConfirmDialogProps {
  readonly title: string;
  readonly words: string;
  readonly command: { readonly type: 'RemoveSurvey' | 'CloseSurvey'; readonly surveyId: SurveyId };
  readonly onClose: () => void;
}

function ConfirmDialog({ title, words, command, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <CommandButton variant="danger" command={command.type} make={() => command} onRecorded={onClose}>
            {title}
          </CommandButton>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}
