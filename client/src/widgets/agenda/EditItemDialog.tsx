import { type AgendaItem, isToCome } from '@diem-cau/shared/domain/agenda/state.ts';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { PLANNED_MINUTES } from '../commands/numberRules.ts';
import styles from './EditItemDialog.module.css';
import { ItemFields, planOf, typedItem } from './ItemFields.tsx';

interface EditItemDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** Changes one item of the agenda, also while the session runs; one that has not run can be removed. */
export function EditItemDialog({ item, onClose }: EditItemDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => typedItem(item));
  const { value: plannedMinutes, problem, missing } = useNumberReader()(typed.minutes, PLANNED_MINUTES);
  return (
    <Dialog title={t('agenda.editTitle', { n: item.position })} onClose={onClose}>
      <CommandForm
        command="EditAgendaItem"
        seenAt="opening"
        submit={t('agenda.saveItem')}
        problem={problem ?? missing}
        make={() => {
          const plan = planOf(item.id, typed, plannedMinutes);
          return plan && { type: 'EditAgendaItem', item: plan };
        }}
        onRecorded={onClose}
      >
        <ItemFields value={typed} onChange={setTyped} />
      </CommandForm>
      {isToCome(item) && <RemoveItem item={item} onRemoved={onClose} />}
    </Dialog>
  );
}

/** Asks before an item goes, and says what goes with it. */
function RemoveItem({ item, onRemoved }: { readonly item: AgendaItem; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <p className={styles.removal}>
        <Button
          size="small"
          variant="quiet"
          icon={<Trash2 aria-hidden="true" size={16} />}
          onClick={() => setAsked(true)}
        >
          {t('agenda.removeItem')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.removal}>
      <p>{t('agenda.removeHint')}</p>
      <p className={styles.buttons}>
        <CommandButton
          size="small"
          variant="danger"
          command="RemoveAgendaItem"
          make={() => ({ type: 'RemoveAgendaItem', itemId: item.id })}
          onRecorded={onRemoved}
        >
          {t('agenda.removeNow')}
        </CommandButton>
        <Button size="small" variant="quiet" onClick={() => setAsked(false)}>
          {t('actions.cancel')}
        </Button>
      </p>
    </div>
  );
}
