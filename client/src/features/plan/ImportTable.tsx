import type { ImportPreview, ImportRow, ImportRowState } from '@diem-cau/shared/domain/roster/importSites.ts';
import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge, type BadgeTone } from '../../ui/status/Badge.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { useLevelName } from '../../widgets/sites/useLevelName.ts';
import styles from './ImportTable.module.css';
import { PlanTable } from './PlanTable.tsx';

const TONES: Readonly<Record<ImportRowState, BadgeTone>> = {
  new: 'green',
  changed: 'blue',
  unchanged: 'neutral',
  warning: 'gold',
  error: 'red',
};

const STATES: readonly ImportRowState[] = ['error', 'warning', 'new', 'changed', 'unchanged'];

/** Every row of the file, what importing it would do, and what is wrong with it; rows with errors first. */
export function ImportTable({ name, preview }: { readonly name: string; readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const levelName = useLevelName();
  const rows = [...preview.rows].sort((a, b) => rankOf(a) - rankOf(b) || a.line - b.line);
  return (
    <>
      <h3>{t('plan.previewOf', { file: name })}</h3>
      {preview.problems.map((problem) => (
        <Banner key={`${problem.code} ${problem.value}`} tone="problem" role="alert">
          {t(`importProblems.${problem.code}`, { value: problem.value, ...ROSTER_LIMITS.headcount })}
        </Banner>
      ))}
      <p className={styles.counts} data-testid="import-counts">
        {STATES.filter((state) => preview.counts[state] > 0).map((state) => (
          <Badge key={state} tone={TONES[state]}>
            {t(`importStates.${state}`)}: {format.number(preview.counts[state])}
          </Badge>
        ))}
      </p>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard.
        <section className={styles.scroll} tabIndex={0} aria-label={t('plan.previewOf', { file: name })}>
          <PlanTable testId="import-preview">
            <thead>
              <tr>
                <th scope="col">{t('plan.line')}</th>
                <th scope="col">{t('plan.state')}</th>
                <th scope="col">{t('plan.code')}</th>
                <th scope="col">{t('plan.name')}</th>
                <th scope="col">{t('plan.level')}</th>
                <th scope="col">{t('plan.parent')}</th>
                <th scope="col">{t('plan.expected')}</th>
                <th scope="col">{t('plan.problems')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line} data-state={row.state}>
                  <td>{row.line}</td>
                  <td>
                    <Badge tone={TONES[row.state]}>{t(`importStates.${row.state}`)}</Badge>
                  </td>
                  <td>{row.cells.code}</td>
                  <td>{row.cells.name}</td>
                  <td>{row.site && levelName(row.site.level)}</td>
                  <td>{row.site?.parentId}</td>
                  <td data-number>{row.site && format.number(row.site.expected)}</td>
                  <td>
                    {row.problems.map((problem) => (
                      <p key={problem.code}>
                        {t(`importProblems.${problem.code}`, { value: problem.value, ...ROSTER_LIMITS.headcount })}
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </PlanTable>
        </section>
      )}
    </>
  );
}

function rankOf({ state }: ImportRow): number {
  return state === 'error' ? 0 : state === 'warning' ? 1 : 2;
}
