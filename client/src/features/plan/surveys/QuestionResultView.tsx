import type { QuestionCount, QuestionResult } from '@diem-cau/shared/domain/surveys/results.ts';
import type { SurveyQuestion } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { OpenAnswer } from '@diem-cau/shared/protocol/surveys.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import styles from './QuestionResultView.module.css';
import { ResultCard } from './ResultCard.tsx';
import { type ResultRow, resultRows } from './resultRows.ts';

interface QuestionResultViewProps {
  readonly anonymous: boolean;
  /** Opens the texts in groups of those alike. */
  readonly onGroup: () => void;
  readonly number: number;
  readonly question: SurveyQuestion;
  readonly result: QuestionResult;
  readonly texts: readonly OpenAnswer[];
  readonly control: ControlView;
}

/** What was answered to one question: bars with their shares, figures, or the texts; by group too where that is known. */
export function QuestionResultView(props: QuestionResultViewProps) {
  const { anonymous, number, question, result, texts, control, onGroup } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const rows = resultRows(question, result).map((row) => ({
    ...row,
    words: question.kind === 'date' ? format.day(row.words) : row.words,
  }));
  const isOpen = question.kind === 'short' || question.kind === 'long';
  return (
    <section className={styles.question} aria-label={question.text} data-result={number}>
      <h3 className={styles.text}>
        {number}. {question.text}
      </h3>
      <p className={styles.soft}>{t('surveys.answeredBy', { n: result.answered })}</p>
      {rows.length > 0 && <Bars rows={rows} answered={result.answered} />}
      <Figures count={result} unit={question.unit} />
      {rows.length > 0 && result.answered > 0 && (
        <ResultCard
          agenda={control.agenda}
          content={{
            title: question.text,
            kind: 'bars',
            data: rows.map(({ words, count }) => `${words}\t${count}`).join('\n'),
          }}
        />
      )}
      {question.kind === 'number' && result.sum !== undefined && result.mean !== undefined && (
        <ResultCard
          agenda={control.agenda}
          content={{
            title: question.text,
            kind: 'figures',
            data: `${t('surveys.sum')}\t${format.number(result.sum)}\n${t('surveys.meanColumn')}\t${format.number(result.mean)}`,
          }}
        />
      )}
      {isOpen && !anonymous && texts.length > 0 && (
        <p>
          <Button size="small" onClick={onGroup}>
            {t('surveys.opinions.title')}
          </Button>
        </p>
      )}
      {isOpen && texts.length > 0 && (
        <details>
          <summary>{t('surveys.texts', { n: texts.length })}</summary>
          <ul className={styles.texts}>
            {texts.map(({ paper, text, name }) => (
              <li key={paper}>
                {name !== undefined && <span className={styles.soft}>{name}: </span>}
                <span className={styles.words}>{text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {result.groups && !isOpen && result.answered > 0 && (
        <Groups question={question} groups={result.groups} control={control} />
      )}
    </section>
  );
}

function Bars({ rows, answered }: { readonly rows: readonly ResultRow[]; readonly answered: number }) {
  const format = useFormat();
  return (
    <ul className={styles.bars}>
      {rows.map(({ key, words, count }) => {
        const share = answered === 0 ? 0 : count / answered;
        return (
          <li key={key} className={styles.row}>
            <span className={styles.words}>{words}</span>
            <strong>{format.number(count)}</strong>
            <span className={styles.share}>{format.percent(share)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${100 * share}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Figures({ count, unit }: { readonly count: QuestionCount; readonly unit: string | undefined }) {
  const { t } = useTranslation();
  const { sum, mean, least, greatest } = count;
  if (sum === undefined || mean === undefined || least === undefined || greatest === undefined) return null;
  const words = count.counts ? t('surveys.mean', { mean }) : t('surveys.figures', { sum, mean, least, greatest });
  return <p>{unit === undefined ? words : `${words} (${unit})`}</p>;
}

interface GroupsProps {
  readonly question: SurveyQuestion;
  readonly groups: Readonly<Record<SiteId, QuestionCount>>;
  readonly control: ControlView;
}

/** One line a group. Wide tables scroll in their own box. */
function Groups({ question, groups, control }: GroupsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = resultRows(question, { answered: 0 });
  const measured = question.kind === 'number' || question.kind === 'scale';
  return (
    <details>
      <summary>{t('surveys.byGroup')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('surveys.byGroup')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('surveys.group')}</th>
              <th scope="col">{t('surveys.answers')}</th>
              {columns.map(({ key, words }) => (
                <th key={key} scope="col">
                  {words}
                </th>
              ))}
              {question.kind === 'number' && <th scope="col">{t('surveys.sum')}</th>}
              {measured && <th scope="col">{t('surveys.meanColumn')}</th>}
            </tr>
          </thead>
          <tbody>
            {(Object.entries(groups) as [SiteId, QuestionCount][]).map(([groupId, count]) => (
              <tr key={groupId}>
                <th scope="row">{control.sites[groupId]?.name ?? groupId}</th>
                <td>{format.number(count.answered)}</td>
                {columns.map(({ key }) => (
                  <td key={key}>{format.number(count.counts?.[key] ?? 0)}</td>
                ))}
                {question.kind === 'number' && <td>{count.sum === undefined ? '–' : format.number(count.sum)}</td>}
                {measured && <td>{count.mean === undefined ? '–' : format.number(count.mean)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
