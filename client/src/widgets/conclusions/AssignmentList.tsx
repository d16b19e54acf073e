import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentId } from '@diem-cau/shared/kernel/ids.ts';
import type { AssignmentView, ConclusionView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandButton, useBlockReason } from '../commands/CommandButton.tsx';
import { ownerWords } from '../commitments/owners.ts';
import { NO_TERMS } from '../commitments/useTerms.ts';
import { AssignmentForm } from './AssignmentForm.tsx';
import styles from './AssignmentList.module.css';
import { typedOfRecord } from './typedOf.ts';

interface AssignmentListProps {
  readonly about: ConclusionKey;
  readonly conclusion: ConclusionView | undefined;
  readonly known: readonly KnownOwner[];
}

/** The assignments of a conclusion, to be changed, removed and added to. */
export function AssignmentList({ about, conclusion, known }: AssignmentListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [edited, setEdited] = useState<AssignmentId | 'new'>();
  const blocked = useBlockReason('PutAssignment');
  const assignments = Object.values<AssignmentView>(conclusion?.assignments ?? {}).sort(
    (a, b) => a.position - b.position,
  );
  const close = () => setEdited(undefined);
  return (
    <section className={styles.assignments} aria-label={t('conclusions.assignments')} data-testid="assignments">
      <h4>
        {t('conclusions.assignments')} <Badge>{format.number(assignments.length)}</Badge>
      </h4>
      <ol className={styles.list}>
        {assignments.map((assignment) => (
          <li key={assignment.id} className={styles.one} data-assignment={assignment.id}>
            {edited === assignment.id ? (
              <AssignmentForm
                about={about}
                assignmentId={assignment.id}
                initial={typedOfRecord(assignment, known)}
                known={known}
                onRecorded={close}
              />
            ) : (
              <Written assignment={assignment} about={about} onEdit={() => setEdited(assignment.id)} />
            )}
          </li>
        ))}
      </ol>
      {edited === 'new' ? (
        <div className={styles.one}>
          <AssignmentForm about={about} initial={NO_TERMS} known={known} onRecorded={close} />
        </div>
      ) : (
        <p>
          <Button size="small" blockedBecause={blocked} onClick={() => setEdited('new')}>
            {t('conclusions.add')}
          </Button>
        </p>
      )}
    </section>
  );
}

interface WrittenProps {
  readonly assignment: AssignmentView;
  readonly about: ConclusionKey;
  readonly onEdit: () => void;
}

function Written({ assignment: { id, text, owner, dueDate, target }, about, onEdit }: WrittenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    dueDate !== undefined && t('commitments.until', { day: format.day(dueDate) }),
    target && t('commitments.toReach', { number: format.number(target.number), unit: target.unit }),
  ].filter(Boolean);
  return (
    <>
      <p className={styles.owner}>
        {owner ? ownerWords(owner) : <Badge tone="red">{t('conclusions.noOwner')}</Badge>}
        {facts.length > 0 && <span className={styles.facts}> · {facts.join(' · ')}</span>}
      </p>
      <p className={styles.text}>{text}</p>
      <p className={styles.actions}>
        <Button size="small" variant="quiet" onClick={onEdit} label={`${t('conclusions.change')}: ${text}`}>
          {t('conclusions.change')}
        </Button>
        <CommandButton
          size="small"
          variant="quiet"
          command="RemoveAssignment"
          make={() => ({ type: 'RemoveAssignment', about, assignmentId: id })}
          label={`${t('conclusions.remove')}: ${text}`}
        >
          {t('conclusions.remove')}
        </CommandButton>
      </p>
    </>
  );
}
