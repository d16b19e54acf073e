import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import styles from './PartHeading.module.css';

interface PartHeadingProps {
  /** Undefined above items that follow a part and belong to none. */
  readonly part: string | undefined;
  /** Whether it can be renamed here. */
  readonly editable?: boolean;
}

/** The heading of a part of the agenda, or of what is in no part. */
export function PartHeading({ part, editable = false }: PartHeadingProps) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  return (
    <div className={styles.heading}>
      <h4 className={styles.part}>{part ?? t('agenda.noPart')}</h4>
      {editable && part !== undefined && (
        <Button
          size="small"
          variant="quiet"
          label={t('agenda.renamePart', { part })}
          icon={<Pencil aria-hidden="true" size={15} />}
          onClick={() => setRenaming(true)}
        />
      )}
      {renaming && part !== undefined && <RenameDialog part={part} onClose={() => setRenaming(false)} />}
    </div>
  );
}

function RenameDialog({ part, onClose }: { readonly part: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(part);
  return (
    <Dialog title={t('agenda.renameTitle')} onClose={onClose}>
      <CommandForm
        command="RenameAgendaPart"
        submit={t('agenda.saveItem')}
        make={() => (isBlank(title) ? undefined : { type: 'RenameAgendaPart', part, title })}
        onRecorded={onClose}
      >
        <TextField
          label={t('agenda.part')}
          value={title}
          maxLength={AGENDA_LIMITS.part}
          autoFocus
          onChange={setTitle}
        />
      </CommandForm>
    </Dialog>
  );
}
