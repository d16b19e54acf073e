import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentView, ConclusionView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { ownerWords } from '../../widgets/commitments/owners.ts';
import { ConclusionWork } from '../../widgets/conclusions/ConclusionWork.tsx';
import { ConfirmBar } from '../../widgets/conclusions/ConfirmBar.tsx';
import { useConclusionTitle } from '../../widgets/conclusions/useConclusionTitle.ts';
import styles from './ConclusionPanel.module.css';

/** What the secretary has written of the chair's conclusion, and the press that confirms it. */
export function ConclusionPanel({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const titleOf = useConclusionTitle(control);
  const conclusion = shownConclusion(control);
  if (!conclusion) return null;
  const { about, text } = conclusion;
  const title = titleOf(about);
  const assignments = Object.values<AssignmentView>(conclusion.assignments).sort((a, b) => a.position - b.position);
  return (
    <section className={styles.panel} aria-label={t('conclusions.heading')} data-testid="chair-conclusion">
      <header className={styles.head}>
        <h2 className={styles.label}>{t('conclusions.of', { title })}</h2>
        <ConfirmBar conclusion={conclusion} title={title} presentation={control.stage.presentation} />
        <Button size="small" variant="quiet" onClick={() => setEditing(true)}>
          {t('conclusions.edit')}
        </Button>
      </header>
      <div className={styles.words}>
        {text !== '' && <p className={styles.text}>{text}</p>}
        {assignments.length > 0 && (
          <ol className={styles.assignments}>
            {assignments.map(({ id, text: work, owner }) => (
              <li key={id}>
                <strong>{owner ? ownerWords(owner) : t('conclusions.noOwner')}</strong>: {work}
              </li>
            ))}
          </ol>
        )}
      </div>
      {editing && (
        <Dialog title={t('conclusions.heading')} onClose={() => setEditing(false)} width="wide">
          <ConclusionWork control={control} about={about} />
        </Dialog>
      )}
    </section>
  );
}

/** That of the running item; else one that waits to be confirmed, the latest first. */
function shownConclusion({ conclusions, agenda }: ControlView): ConclusionView | undefined {
  const running: ConclusionKey | undefined = agenda.currentItemId;
  const current = running === undefined ? undefined : conclusions[running];
  if (current && !current.withdrawn) return current;
  return Object.values<ConclusionView>(conclusions)
    .filter(({ standsConfirmed, withdrawn }) => !standsConfirmed && !withdrawn)
    .sort((a, b) => (b.written?.at ?? 0) - (a.written?.at ?? 0))[0];
}
