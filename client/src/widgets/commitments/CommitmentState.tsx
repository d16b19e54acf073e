import { daysBetween, isDueSoon, isLate } from '@diem-cau/shared/domain/commitments/due.ts';
import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/status/Badge.tsx';
import { lastReport } from './lastReport.ts';

/** Where a commitment stands on a day, in a word and a colour. */
export function CommitmentState({
  commitment,
  today,
}: {
  readonly commitment: CommitmentView;
  readonly today: string;
}) {
  const { t } = useTranslation();
  const { state, dueDate } = commitment;
  if (state === 'done') return <Badge tone="green">{t('commitmentStates.done')}</Badge>;
  if (state === 'givenUp') return <Badge tone="neutral">{t('commitmentStates.givenUp')}</Badge>;
  if (dueDate !== undefined && isLate(commitment, today)) {
    return <Badge tone="red">{t('commitments.lateBy', { count: daysBetween(dueDate, today) })}</Badge>;
  }
  if (lastReport(commitment)?.finished) return <Badge tone="blue">{t('commitments.saidDone')}</Badge>;
  if (dueDate !== undefined && isDueSoon(commitment, today)) {
    return <Badge tone="gold">{t('commitments.dueIn', { count: daysBetween(today, dueDate) })}</Badge>;
  }
  return <Badge tone="gold">{t('commitmentStates.open')}</Badge>;
}
