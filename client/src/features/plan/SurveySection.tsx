import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { QUESTION_KINDS, type QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Checkbox, Select, TextArea, TextField } from '../../ui/fields/Field.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';
import { PlanCard } from './PlanCard.tsx';
import styles from './SurveySection.module.css';

/** Puts on record what sites wrote on survey forms before the session. */
export function SurveySection({ sites }: Pick<ControlView, 'sites'>) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [siteId, setSiteId] = useState<SiteId | ''>('');
  const [kind, setKind] = useState<QuestionKind>('question');
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const make = () => {
    if (siteId === '' || isBlank(text)) return undefined;
    const questionId = `q_${nanoid(12)}` as QuestionId;
    const asker = isBlank(name) ? {} : { askerName: name };
    return { type: 'EnterQuestion', questionId, siteId, kind, text, anonymous, ...asker } as const;
  };
  if (Object.keys(sites).length === 0) return <EmptyState title={t('plan.empty')} />;
  return (
    <PlanCard title={t('survey.title')}>
      <p className={styles.soft}>{t('survey.hint')}</p>
      <CommandForm
        command="EnterQuestion"
        submit={t('survey.enter')}
        make={make}
        onRecorded={() => {
          setText('');
          setName('');
          session.noticeDone(t('survey.recorded'));
        }}
      >
        <Select<SiteId | ''>
          label={t('survey.site')}
          value={siteId}
          options={[
            { value: '', label: t('questionActions.choose') },
            ...Object.values<SiteView>(sites).map((site) => ({ value: site.id, label: `${site.id} · ${site.name}` })),
          ]}
          onChange={setSiteId}
        />
        <Select
          label={t('ask.kind')}
          value={kind}
          options={QUESTION_KINDS.map((value) => ({ value, label: t(`questionKinds.${value}`) }))}
          onChange={setKind}
        />
        <TextArea label={t('ask.text')} value={text} maxLength={DIALOGUE_LIMITS.question} onChange={setText} />
        <TextField label={t('ask.name')} value={name} maxLength={DIALOGUE_LIMITS.askerName} onChange={setName} />
        <Checkbox label={t('ask.anonymous')} checked={anonymous} onChange={setAnonymous} />
      </CommandForm>
    </PlanCard>
  );
}
