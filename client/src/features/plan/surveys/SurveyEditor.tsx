import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import { SURVEY_AUDIENCES, type SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { SurveyFields } from '../../../widgets/surveys/SurveyFields.tsx';
import { QuestionEditor } from './QuestionEditor.tsx';
import styles from './SurveyEditor.module.css';
import {
  changeQuestion,
  type DraftFault,
  draftOf,
  emptyQuestion,
  findFault,
  formOf,
  moveQuestion,
  type SurveyDraft,
} from './surveyDraft.ts';

interface SurveyEditorProps {
  readonly surveyId: SurveyId;
  /** What stands; absent for a new survey. */
  readonly form?: SurveyForm | undefined;
  readonly onClose: () => void;
}

/** Makes a survey, or changes one that has not been opened. */
export function SurveyEditor({ surveyId, form, onClose }: SurveyEditorProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [draft, setDraft] = useState<SurveyDraft>(() =>
    form ? draftOf(form) : { title: '', intro: '', asks: 'sites', anonymous: false, questions: [emptyQuestion()] },
  );
  const [previewing, setPreviewing] = useState(false);
  const change = (part: Partial<SurveyDraft>) => setDraft({ ...draft, ...part });
  const { questions } = draft;
  const fault = findFault(draft);
  return (
    <Dialog title={t(form ? 'surveys.edit' : 'surveys.make')} width="wide" onClose={onClose}>
      <div className={styles.editor}>
        <CommandForm
          command="PutSurvey"
          seenAt="opening"
          submit={t('surveys.form.save')}
          problem={useFaultWords()(fault)}
          make={() => (fault ? undefined : { type: 'PutSurvey', surveyId, ...formOf(draft) })}
          onRecorded={() => {
            session.noticeDone(t('surveys.form.saved'));
            onClose();
          }}
        >
          <TextField
            label={t('surveys.form.name')}
            value={draft.title}
            maxLength={SURVEY_LIMITS.title}
            autoFocus
            onChange={(title) => change({ title })}
          />
          <TextArea
            label={t('surveys.form.intro')}
            value={draft.intro}
            maxLength={SURVEY_LIMITS.intro}
            rows={2}
            onChange={(intro) => change({ intro })}
          />
          <Select
            label={t('surveys.form.asks')}
            value={draft.asks}
            options={SURVEY_AUDIENCES.map((value) => ({ value, label: t(`surveys.asks.${value}`) }))}
            onChange={(asks) => change({ asks })}
          />
          <Checkbox
            label={t('surveys.form.anonymous')}
            hint={t('surveys.form.anonymousHint', { least: SURVEY_LIMITS.anonymousAnswers })}
            checked={draft.anonymous}
            onChange={(anonymous) => change({ anonymous })}
          />
          {questions.map((question, index) => (
            <QuestionEditor
              key={question.id}
              questions={questions}
              index={index}
              onChange={(part) => change({ questions: changeQuestion(questions, question, part) })}
              onMove={(by) => change({ questions: moveQuestion(questions, index, by) })}
              onRemove={() => change({ questions: questions.filter((one) => one !== question) })}
            />
          ))}
          <p className={styles.pair}>
            <Button
              icon={<Plus aria-hidden="true" size={18} />}
              blockedBecause={
                questions.length >= SURVEY_LIMITS.questions.max
                  ? t('actions.fieldFull', { count: SURVEY_LIMITS.questions.max })
                  : undefined
              }
              onClick={() => change({ questions: [...questions, emptyQuestion()] })}
            >
              {t('surveys.form.add')}
            </Button>
            <Button expanded={previewing} onClick={() => setPreviewing(!previewing)}>
              {t('surveys.form.preview')}
            </Button>
          </p>
          {previewing && <Preview draft={draft} />}
        </CommandForm>
      </div>
    </Dialog>
  );
}

/** The form as those who answer see it; what is chosen here goes nowhere. */
function Preview({ draft }: { readonly draft: SurveyDraft }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({});
  return (
    <section className={styles.preview} aria-label={t('surveys.form.preview')}>
      <SurveyFields form={formOf(draft)} typed={typed} onChange={setTyped} />
    </section>
  );
}

function useFaultWords(): (fault: DraftFault | undefined) => string | undefined {
  const { t } = useTranslation();
  return (fault) => {
    if (fault === undefined) return undefined;
    if (!('question' in fault)) return t(`surveys.form.${fault.fault}`);
    const most = fault.fault === 'tooManyOptions' ? SURVEY_LIMITS.options.max : SURVEY_LIMITS.option;
    return t(`surveys.form.${fault.fault}`, { question: fault.question, most });
  };
}
