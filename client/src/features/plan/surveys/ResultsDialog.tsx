import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { Turnout } from '@diem-cau/shared/domain/surveys/results.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import type { ControlView, SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchResultsBook } from '../../../connection/surveys.ts';
import { useActor } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { SaveButton } from '../../../widgets/papers/SaveButton.tsx';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
import { AnswersImportDialog } from '../answers/AnswersImportDialog.tsx';
import { OpinionsDialog } from './OpinionsDialog.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { QuestionResultView } from './QuestionResultView.tsx';
import { RemindDialog } from './RemindDialog.tsx';
import styles from './ResultsDialog.module.css';
import { useResults } from './useResults.ts';

interface ResultsDialogProps {
  readonly survey: SurveyView;
  readonly control: ControlView;
  readonly onClose: () => void;
}

/** Who has answered a survey, and what. */
export function ResultsDialog({ survey, control, onClose }: ResultsDialogProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { loaded, refusal, reload } = useResults(survey.id);
  const [entering, setEntering] = useState<'paper' | 'sheet'>();
  const [reminding, setReminding] = useState(false);
  const [grouped, setGrouped] = useState<number>();
  const { results, form } = loaded ?? {};
  const mayRemind = useActor().role === 'organiser' && survey.phase === 'open' && !hasEnded(control.conference.phase);
  if (results && reminding)
    return (
      <RemindDialog
        title={survey.title}
        missing={missingFrom(results).map(([siteId]) => siteId)}
        sites={control.sites}
        onClose={() => setReminding(false)}
      />
    );
  // One dialog at a time: two of the same width could not be told apart.
  if (form && entering === 'sheet')
    return (
      <AnswersImportDialog
        surveyId={survey.id}
        form={form}
        sites={control.sites}
        onEntered={() => {
          reload();
          setEntering(undefined);
        }}
        onClose={() => setEntering(undefined)}
      />
    );
  if (form && entering === 'paper')
    return (
      <PaperDialog
        surveyId={survey.id}
        form={form}
        sites={control.sites}
        onRecorded={reload}
        onClose={() => setEntering(undefined)}
      />
    );
  if (form && grouped !== undefined)
    return (
      <OpinionsDialog
        surveyId={survey.id}
        title={form.questions[grouped - 1]?.text ?? survey.title}
        texts={(results?.texts ?? []).filter(({ question }) => question === grouped)}
        respondents={control.respondents}
        onAsked={reload}
        onClose={() => setGrouped(undefined)}
      />
    );
  return (
    <Dialog title={survey.title} width="wide" onClose={onClose}>
      <div className={styles.body}>
        {refusal && <Banner tone="problem">{words(refusal)}</Banner>}
        {results && (
          <TurnoutPart
            results={results}
            control={control}
            onRemind={mayRemind ? () => setReminding(true) : undefined}
          />
        )}
        {form && (
          <p className={styles.actions}>
            {!(survey.anonymous && survey.phase === 'closed') && (
              <>
                <Button size="small" onClick={() => setEntering('paper')}>
                  {t('surveys.paper.title')}
                </Button>
                <Button size="small" onClick={() => setEntering('sheet')}>
                  {t('answerImport.title')}
                </Button>
              </>
            )}
            <SaveButton
              name={`${t('surveys.bookName')}.xlsx`}
              load={({ language, ...place }) => fetchResultsBook({ ...place, surveyId: survey.id }, language)}
            >
              {t('surveys.saveBook')}
            </SaveButton>
          </p>
        )}
        {results?.withheld && (
          <Banner tone="info">
            {t(`surveys.withheld.${results.withheld}`, { least: SURVEY_LIMITS.anonymousAnswers })}
          </Banner>
        )}
        {form &&
          results?.results?.map((result, index) => {
            const question = form.questions[index];
            return (
              question && (
                <QuestionResultView
                  // biome-ignore lint/suspicious/noArrayIndexKey: the questions of an open survey never change.
                  key={index}
                  anonymous={survey.anonymous}
                  onGroup={() => setGrouped(index + 1)}
                  number={index + 1}
                  question={question}
                  result={result}
                  texts={(results.texts ?? []).filter((text) => text.question === index + 1)}
                  control={control}
                />
              )
            );
          })}
      </div>
    </Dialog>
  );
}

function missingFrom({ sites }: SurveyResults): readonly (readonly [SiteId, Turnout])[] {
  return (Object.entries(sites) as [SiteId, Turnout][]).filter(([, { answered, asked }]) => answered < asked);
}

interface TurnoutPartProps {
  readonly results: SurveyResults;
  readonly control: ControlView;
  /** Absent for those who may not write to sites. */
  readonly onRemind: (() => void) | undefined;
}

function TurnoutPart({ results, control, onRemind }: TurnoutPartProps) {
  const { t } = useTranslation();
  const missing = missingFrom(results);
  return (
    <section className={styles.turnout} data-testid="survey-turnout">
      <p className={styles.total}>{t('surveys.turnout', { ...results.total })}</p>
      {missing.length === 0 ? (
        <p>{t('surveys.nobodyMissing')}</p>
      ) : (
        <details>
          <summary>{t('surveys.missing', { n: missing.length })}</summary>
          <ul className={styles.missing}>
            {missing.map(([siteId, { answered, asked }]) => {
              const site = control.sites[siteId];
              return (
                <li key={siteId}>
                  {site?.name ?? siteId}
                  {asked > 1 && ` (${answered}/${asked})`}
                  {site?.contactName !== undefined && ` · ${site.contactName}`}
                  {site?.contactPhone !== undefined && (
                    <>
                      {' · '}
                      <a href={`tel:${site.contactPhone}`}>{site.contactPhone}</a>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {missing.length > 0 && onRemind && (
        <p>
          <Button size="small" onClick={onRemind}>
            {t('surveys.remind.title')}
          </Button>
        </p>
      )}
    </section>
  );
}
