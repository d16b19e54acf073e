import { readAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { SiteId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterAnswers } from '../../../connection/surveys.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { usePlace } from '../../../store/usePlace.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { SurveyFields } from '../../../widgets/surveys/SurveyFields.tsx';
import { readTyped } from '../../../widgets/surveys/typedAnswers.ts';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';

interface PaperDialogProps {
  readonly surveyId: SurveyId;
  readonly form: SurveyForm;
  readonly sites: ControlView['sites'];
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}

/** Enters papers of a survey one after another. */
export function PaperDialog({ surveyId, form, sites, onRecorded, onClose }: PaperDialogProps) {
  const { t, i18n } = useTranslation();
  const session = useConferenceSession();
  const place = usePlace();
  const words = useRefusalWords();
  const [siteId, setSiteId] = useState<SiteId | ''>('');
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [paperId, setPaperId] = useState(newPaper);
  const [refusal, setRefusal] = useState<WireError>();
  const [before, setBefore] = useState(false);
  const [pending, setPending] = useState(false);
  const named = form.asks === 'delegates' && !form.anonymous;
  const enter = async () => {
    if (siteId === '') return;
    const answers = readAnswers(form, readTyped(form, typed, i18n.language === 'en' ? 'en' : 'vi'));
    if (!answers.ok) {
      setRefusal(answers.error);
      return;
    }
    setPending(true);
    setBefore(false);
    const by = named && !isBlank(name) ? { name } : {};
    const reply = await enterAnswers({ ...place, surveyId }, [{ paperId, siteId, ...by, answers: answers.value }]);
    setPending(false);
    setRefusal(reply.ok ? undefined : reply.error);
    if (!reply.ok) return;
    if (reply.value.outcomes.includes('answeredBefore')) {
      // What was typed stays: the site may have been chosen by mistake.
      setBefore(true);
      return;
    }
    session.noticeDone(t('surveys.paper.recorded'));
    setTyped({});
    setName('');
    setPaperId(newPaper());
    onRecorded();
  };
  const question =
    refusal?.code === 'ANSWER_MISSING' || refusal?.code === 'ANSWER_FORM' ? refusal.facts.question : undefined;
  return (
    <Dialog
      title={t('surveys.paper.title')}
      width="wide"
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          pending={pending}
          blockedBecause={siteId === '' ? t('surveys.paper.chooseSite') : undefined}
          onClick={() => void enter()}
        >
          {t('surveys.paper.enter')}
        </Button>
      }
    >
      <Select<SiteId | ''>
        label={t('surveys.paper.site')}
        value={siteId}
        options={[
          { value: '', label: t('questionActions.choose') },
          ...Object.values<SiteView>(sites).map((site) => ({ value: site.id, label: `${site.id} · ${site.name}` })),
        ]}
        error={before ? t('surveys.paper.before') : undefined}
        onChange={(chosen) => {
          setSiteId(chosen);
          setBefore(false);
        }}
      />
      {named && (
        <TextField label={t('surveys.paper.name')} value={name} maxLength={SURVEY_LIMITS.name} onChange={setName} />
      )}
      <SurveyFields
        form={form}
        typed={typed}
        onChange={setTyped}
        problem={question !== undefined && refusal ? { question, words: words(refusal) } : undefined}
      />
      {refusal && (
        <Banner tone="problem" role="alert">
          {words(refusal)}
        </Banner>
      )}
      {before && (
        <Banner tone="problem" role="alert">
          {t('surveys.paper.before')}
        </Banner>
      )}
    </Dialog>
  );
}

/** Entering the same paper twice, because the first reply was lost, records it once. */
function newPaper(): string {
  return `paper_${nanoid(16)}`;
}
