import type { OriginView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useOriginWords } from '../wording/wording.ts';
import styles from './MergedAskers.module.css';

/** More are counted, not named: the chair reads them out. */
const MAX_NAMED = 12;

/** Who asked what was merged into a question, by name, so that its answer names them too. */
export function MergedAskers({ question }: { readonly question: Pick<QuestionView, 'merged'> }) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const names = [
    ...new Set(
      Object.values<OriginView>(question.merged ?? {}).flatMap((one) => (one.anonymous ? [] : origin(one, 'short'))),
    ),
  ];
  if (names.length === 0) return null;
  const named = names.slice(0, MAX_NAMED).join('; ');
  const more = names.length - MAX_NAMED;
  return (
    <p className={styles.askers} title={names.join('; ')} data-testid="merged-askers">
      {more > 0 ? t('askersNamed.andMore', { names: named, n: more }) : t('askersNamed.all', { names: named })}
    </p>
  );
}
