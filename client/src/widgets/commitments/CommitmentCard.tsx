import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRefusalOfRoute } from '../../store/useRefusalOfRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './CommitmentCard.module.css';
import { CommitmentState } from './CommitmentState.tsx';
import { reportsOf } from './lastReport.ts';
import { ownerWords } from './owners.ts';
import { ReportFiles } from './ReportFiles.tsx';
import { ReportForm } from './ReportForm.tsx';

interface CommitmentCardProps {
  readonly commitment: CommitmentView;
  readonly today: string;
  /** What it rests on, in words. */
  readonly source?: string | undefined;
  /** What else is to be known about it. */
  readonly note?: ReactNode;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** A commitment: what, whose, until when, how far it has come, and a form to report. */
export function CommitmentCard({ commitment, today, source, note, children }: CommitmentCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isRefused = useRefusalOfRoute('attachProgressFile') !== undefined;
  const [reporting, setReporting] = useState(false);
  const { id, text, owner, dueDate, target, state, givenUp, result } = commitment;
  const reports = reportsOf(commitment);
  const facts = [
    dueDate === undefined ? t('commitments.noDay') : t('commitments.until', { day: format.day(dueDate) }),
    target && t('commitments.toReach', { number: format.number(target.number), unit: target.unit }),
    source,
  ];
  return (
    <article className={styles.card} data-commitment={id}>
      <header className={styles.head}>
        <strong className={styles.owner}>{ownerWords(owner)}</strong>
        <CommitmentState commitment={commitment} today={today} />
      </header>
      <p className={styles.text}>{text}</p>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {result !== undefined && <p>{t('commitments.result', { text: result })}</p>}
      {givenUp && (
        <p className={styles.facts}>{givenUp.words ?? (givenUp.cause && t(`commitments.fallen.${givenUp.cause}`))}</p>
      )}
      {reports.length > 0 && (
        <ul className={styles.reports} aria-label={t('commitments.reports')}>
          {reports.map((report, index) => {
            const { id: reportId, text: said, figure, finished, byName, at } = report;
            return (
              <li key={reportId}>
                {figure !== undefined && (
                  <strong>
                    {target
                      ? t('commitments.reached', {
                          figure: format.number(figure),
                          number: format.number(target.number),
                          unit: target.unit,
                        })
                      : format.number(figure)}
                    {' · '}
                  </strong>
                )}
                {said}
                {finished && <strong> · {t('commitments.saidDone')}</strong>}
                <span className={styles.by}>
                  {byName}, {format.moment(at)}
                </span>
                <ReportFiles
                  commitment={commitment}
                  report={report}
                  mayAttach={index === 0 && state === 'open' && !isRefused}
                />
              </li>
            );
          })}
        </ul>
      )}
      {note}
      <div className={styles.actions} data-print="none">
        {state === 'open' && (
          <Button size="small" onClick={() => setReporting(true)}>
            {t('commitments.report')}
          </Button>
        )}
        {children}
      </div>
      {reporting && state === 'open' && (
        <Dialog title={t('commitments.report')} onClose={() => setReporting(false)}>
          <p className={styles.text}>{text}</p>
          <ReportForm commitment={commitment} onRecorded={() => setReporting(false)} />
        </Dialog>
      )}
    </article>
  );
}
