import type { BlockId } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/status/Banner.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
import { DossierBox } from '../dossier/DossierBox.tsx';
import { useArrival } from '../search/useArrival.ts';
import { ApprovalBox } from './ApprovalBox.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { GateList } from './GateList.tsx';
import { LetterheadBox } from './LetterheadBox.tsx';
import styles from './MinutesTab.module.css';
import { PaperDetailsForm } from './PaperDetailsForm.tsx';
import { SectionView } from './SectionView.tsx';
import { useMinutesDraft } from './useMinutesDraft.ts';

/** What is shown, and where. */
export interface MinutesTabProps {
  readonly control: ControlView;
  /** The block that is brought into sight. */
  readonly arriveAt?: BlockId | undefined;
}

/** The minutes as they grow, what is open before their approval, and the papers to save. */
export function MinutesTab({ control, arriveAt }: MinutesTabProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { draft, refusal, reload } = useMinutesDraft(control);
  useArrival(draft && arriveAt && `block-${arriveAt}`);
  const { phase } = control.conference;
  if (phase === 'draft' || phase === 'open') {
    return <EmptyState title={t('minutes.notYet')}>{t('minutes.notYetHint')}</EmptyState>;
  }
  if (!draft) return refusal ? <Banner tone="problem">{words(refusal)}</Banner> : <Skeleton height="420px" />;
  const approved = control.minutes.approvals.minutes !== undefined;
  return (
    <div className={styles.columns}>
      <article className={styles.draft} aria-label={t('minutes.draft')} data-testid="minutes-draft">
        <p className={styles.soft}>{t(approved ? 'minutes.approvedHint' : 'minutes.draftHint')}</p>
        {draft.document.sections.map((section) => (
          <SectionView key={section.id} section={section} locked={approved} control={control} />
        ))}
      </article>
      <aside className={styles.side} data-print="none">
        <ApprovalBox control={control} draft={draft} onOutdated={reload} />
        <DossierBox control={control} />
        <GateList control={control} gates={draft.gates} />
        <CorrectionList control={control} />
        <PaperDetailsForm
          key={control.revisions.paperDetails ?? 0}
          details={control.minutes.details}
          approvals={control.minutes.approvals}
        />
        <LetterheadBox control={control} draft={draft} />
      </aside>
    </div>
  );
}
