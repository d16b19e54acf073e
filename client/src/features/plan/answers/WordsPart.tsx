import { answerKey } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { StepGroup } from '../import/StepGroup.tsx';
import type { AnswersStepProps } from './useAnswersImport.ts';
import styles from './WordsPart.module.css';

interface WordsPartProps extends AnswersStepProps {
  readonly form: SurveyForm;
  readonly sites: ControlView['sites'];
}

/** Words of the sheet that no site and no option has, each to be explained; those that were explained stay in sight. */
export function WordsPart({ form, sites, list, onChange }: WordsPartProps) {
  const { t } = useTranslation();
  const { choices, checked } = list;
  const explainedSites = choices.sites ?? {};
  const siteTexts = [...new Set([...Object.keys(explainedSites), ...checked.unknownSites])];
  const byName = Object.values<SiteView>(sites)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))
    .map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
  return (
    <>
      {siteTexts.length > 0 && (
        <StepGroup title={t('answerImport.words.sites')} hint={t('answerImport.words.sitesHint')}>
          <div className={styles.words}>
            {siteTexts.map((text) => (
              <Select<SiteId | ''>
                key={text}
                label={`“${text}”`}
                value={explainedSites[text] ?? ''}
                options={[{ value: '', label: t('answerImport.words.unexplained') }, ...byName]}
                onChange={(siteId) => {
                  const { [text]: _before, ...others } = explainedSites;
                  onChange({ ...choices, sites: siteId === '' ? others : { ...others, [text]: siteId } });
                }}
              />
            ))}
          </div>
        </StepGroup>
      )}
      {form.questions.map(({ text: question, options = [] }, index) => {
        const key = answerKey(index + 1);
        const explained = choices.options?.[key] ?? {};
        const texts = [...new Set([...Object.keys(explained), ...(checked.unknownOptions[key] ?? [])])];
        if (texts.length === 0) return null;
        return (
          <StepGroup
            key={key}
            title={t('answerImport.words.options', { n: index + 1 })}
            hint={t('answerImport.words.optionsHint', { question })}
          >
            <div className={styles.words}>
              {texts.map((text) => (
                <Select
                  key={text}
                  label={`“${text}”`}
                  value={String(explained[text] ?? '')}
                  options={[
                    { value: '', label: t('answerImport.words.unexplained') },
                    ...options.map((option, at) => ({ value: String(at + 1), label: option })),
                  ]}
                  onChange={(option) => {
                    const { [text]: _before, ...others } = explained;
                    const next = option === '' ? others : { ...others, [text]: Number(option) };
                    onChange({ ...choices, options: { ...choices.options, [key]: next } });
                  }}
                />
              ))}
            </div>
          </StepGroup>
        );
      })}
    </>
  );
}
