import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import type { ProposedAssignment } from '@diem-cau/shared/domain/conclusions/proposing/proposeAssignments.ts';
import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { AssignmentForm } from './AssignmentForm.tsx';
import styles from './ProposedList.module.css';
import { putProposed } from './putProposed.ts';
import { typedOf } from './typedOf.ts';

interface ProposedListProps {
  readonly about: ConclusionKey;
  readonly proposed: readonly ProposedAssignment[];
  readonly known: readonly KnownOwner[];
  readonly onPassOver: (proposed: ProposedAssignment) => void;
}

/** Assignments proposed from the text: each is accepted as it is, changed first, or passed over. */
export function ProposedList({ about, proposed, known, onPassOver }: ProposedListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [edited, setEdited] = useState<string>();
  if (proposed.length === 0) return null;
  return (
    <section className={styles.proposed} aria-label={t('conclusions.proposed')} data-testid="proposed">
      <h4>{t('conclusions.proposed')}</h4>
      <ul className={styles.list}>
        {proposed.map((one, index) => {
          const { text, dueDate, target } = one;
          const { owner } = typedOf(one, known);
          const facts = [
            owner === '' ? t('conclusions.noOwner') : owner,
            dueDate !== undefined && t('commitments.until', { day: format.day(dueDate) }),
            target && t('commitments.toReach', { number: format.number(target.number), unit: target.unit }),
          ];
          return (
            <li key={text} className={styles.one}>
              {edited === text ? (
                <AssignmentForm
                  about={about}
                  initial={typedOf(one, known)}
                  known={known}
                  onRecorded={() => {
                    setEdited(undefined);
                    onPassOver(one);
                  }}
                />
              ) : (
                <>
                  <p className={styles.text}>{text}</p>
                  <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
                  <p className={styles.actions}>
                    <CommandButton size="small" command="PutAssignment" make={() => putProposed(about, one)}>
                      {t('conclusions.accept')}
                      {index < 9 && <kbd className={styles.key}>{t('conclusions.key', { n: index + 1 })}</kbd>}
                    </CommandButton>
                    <Button size="small" variant="quiet" onClick={() => setEdited(text)}>
                      {t('conclusions.change')}
                    </Button>
                    <Button size="small" variant="quiet" onClick={() => onPassOver(one)}>
                      {t('conclusions.passOver')}
                    </Button>
                  </p>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
