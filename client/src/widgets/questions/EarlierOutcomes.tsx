import type { EarlierOutcome } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** What a question had come to before it was reopened or answered otherwise, from first to last. */
export function EarlierOutcomes({ question }: { readonly question: Pick<QuestionView, 'earlier'> }) {
  const { t } = useTranslation();
  const outcomes = Object.entries<EarlierOutcome>(question.earlier ?? {});
  if (outcomes.length === 0) return null;
  return (
    <section aria-label={t('earlier.title')} data-testid="earlier">
      <h3>{t('earlier.title')}</h3>
      <ul>
        {outcomes.map(([number, outcome]) => (
          <li key={number}>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An outcome that stood until a time, with its answers and promise. */
export function Outcome({ outcome }: { readonly outcome: EarlierOutcome }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, until, note, writtenAnswer, promise, liveAnswers = {} } = outcome;
  const speakers = Object.values(liveAnswers).flatMap(({ respondent }) => respondent ?? []);
  return (
    <>
      <p>
        <strong>{t(`questionStates.${state}`)}</strong> · {t('earlier.until', { time: format.time(until) })}
      </p>
      {speakers.length > 0 && <p>{t('outcome.aloudBy', { names: [...new Set(speakers)].join(', ') })}</p>}
      {writtenAnswer && <p>{t('outcome.written', { ...writtenAnswer })}</p>}
      {note !== undefined && <p>{t('outcome.note', { note })}</p>}
      {promise && (
        <p>{t('earlier.promise', { unit: promise.unit, text: promise.text, dueDate: format.day(promise.dueDate) })}</p>
      )}
    </>
  );
}
