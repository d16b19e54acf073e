import { countCommitments, isDueSoon, isLate } from '@diem-cau/shared/domain/commitments/due.ts';
import type { CommitmentId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../i18n/fold.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import { CommitmentCard } from '../../widgets/commitments/CommitmentCard.tsx';
import { ownerWords, useKnownOwners } from '../../widgets/commitments/owners.ts';
import { byUrgency } from '../../widgets/commitments/urgency.ts';
import { useToday } from '../../widgets/commitments/useToday.ts';
import { MomentLink } from '../../widgets/recording/MomentLink.tsx';
import { CommitmentActions } from './CommitmentActions.tsx';
import { CommitmentForm } from './CommitmentForm.tsx';
import styles from './CommitmentsTab.module.css';
import { momentOfCommitment } from './moments.ts';
import { OwnerReminder } from './OwnerReminder.tsx';
import { PromiseCardsButton } from './PromiseCardsButton.tsx';
import { useArrival } from './search/useArrival.ts';

const SHOWN = ['all', 'open', 'late', 'dueSoon', 'done', 'givenUp'] as const;
type Shown = (typeof SHOWN)[number];

/** What is shown, and where. */
export interface CommitmentsTabProps {
  readonly control: ControlView;
  /** The commitment that is brought into sight. */
  readonly arriveAt?: CommitmentId | undefined;
}

/** The ledger of commitments: counted by where they stand, filtered by state and owner, each with what can be done. */
export function CommitmentsTab({ control, arriveAt }: CommitmentsTabProps) {
  useArrival(arriveAt && `commitment-${arriveAt}`);
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const [shown, setShown] = useState<Shown>('all');
  const [owner, setOwner] = useState('');
  const [adding, setAdding] = useState(false);
  const known = useKnownOwners(control);
  const blocked = useBlockReason('MakeCommitment');
  const all = Object.values<CommitmentView>(control.commitments);
  const counts = countCommitments(all, today);
  const listed = byUrgency(all).filter(
    (one) => stands(one, shown, today) && fold(ownerWords(one.owner)).includes(fold(owner)),
  );
  return (
    <div className={styles.ledger} data-testid="commitments">
      <div className={styles.tools} data-print="none">
        <fieldset className={styles.states}>
          <legend>{t('ledger.filter')}</legend>
          {SHOWN.map((name) => (
            <Button key={name} size="small" pressed={shown === name} onClick={() => setShown(name)}>
              {t(`ledger.shown.${name}`)} ({format.number(counts[name])})
            </Button>
          ))}
        </fieldset>
        <TextField label={t('ledger.ownerFilter')} inputMode="search" value={owner} onChange={setOwner} />
        <Button blockedBecause={blocked} pressed={adding} onClick={() => setAdding(!adding)}>
          {t('ledger.add')}
        </Button>
        <PromiseCardsButton control={control} />
      </div>
      {adding && <CommitmentForm known={known} onRecorded={() => setAdding(false)} />}
      {all.length === 0 && <EmptyState title={t('ledger.empty')}>{t('ledger.emptyHint')}</EmptyState>}
      {all.length > 0 && listed.length === 0 && (
        <EmptyState title={t('ledger.noMatch')}>{t('ledger.noMatchHint')}</EmptyState>
      )}
      <ul className={styles.list}>
        {listed.map((commitment) => (
          <li key={commitment.id} id={`commitment-${commitment.id}`}>
            <CommitmentCard
              commitment={commitment}
              today={today}
              source={sourceOf(commitment, control, t)}
              note={<OwnerReminder control={control} commitment={commitment} today={today} />}
            >
              <MomentLink moment={momentOfCommitment(commitment, control)} about={commitment.text} />
              <CommitmentActions commitment={commitment} known={known} />
            </CommitmentCard>
          </li>
        ))}
      </ul>
    </div>
  );
}

function stands(commitment: CommitmentView, shown: Shown, today: string): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'late':
      return isLate(commitment, today);
    case 'dueSoon':
      return isDueSoon(commitment, today);
    default:
      return commitment.state === shown;
  }
}

function sourceOf({ source, itemTitle }: CommitmentView, control: ControlView, t: TFunction): string {
  switch (source.kind) {
    case 'conclusion':
      return itemTitle === undefined ? t('commitments.fromWhole') : t('commitments.fromItem', { title: itemTitle });
    case 'question':
      return t('commitments.fromQuestion', { text: control.questions[source.questionId]?.text ?? '' });
    case 'byHand':
      return t('commitments.byHand');
  }
}
