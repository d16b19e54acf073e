import { MINUTES_LIMITS } from '@diem-cau/shared/domain/minutes/limits.ts';
import { cleanText } from '@diem-cau/shared/kernel/cleanText.ts';
import type { MinutesBlock } from '@diem-cau/shared/minutes/blocks.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, TextArea } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import styles from './BlockEditor.module.css';

interface BlockEditorProps {
  readonly block: MinutesBlock;
  readonly onClose: () => void;
}

/** A sentence in other words, a summary beside it, or left out; empty words bring back what is generated. */
export function BlockEditor({ block, onClose }: BlockEditorProps) {
  const { t } = useTranslation();
  // The edit rests on what its writer read when the form opened, whatever happens while it is filled in (MIN-2).
  const [{ id, generated, text, summary, hidden, versions }] = useState(block);
  const [typedText, setText] = useState(text);
  const [typedSummary, setSummary] = useState(summary ?? '');
  const [isHidden, setHidden] = useState(hidden ?? false);
  const wording = cleanText(typedText);
  const words = cleanText(typedSummary);
  return (
    <Dialog title={t('minutes.editTitle')} width="wide" onClose={onClose}>
      <div className={styles.editor}>
        <p className={styles.generated}>
          <strong>{t('minutes.generated')}</strong> {generated}
        </p>
        <CommandForm
          command="EditMinutesBlock"
          submit={t('minutes.save')}
          seenAt="opening"
          onRecorded={onClose}
          make={() => ({
            type: 'EditMinutesBlock',
            blockId: id,
            ...(wording !== '' && wording !== generated && { wording }),
            ...(words !== '' && { summary: words }),
            ...(isHidden && { hidden: true }),
            basis: versions.at(-1) ?? 0,
          })}
        >
          <TextArea
            autoFocus
            label={t('minutes.summary')}
            hint={t('minutes.summaryHint')}
            value={typedSummary}
            maxLength={MINUTES_LIMITS.text}
            onChange={setSummary}
          />
          <TextArea
            label={t('minutes.wording')}
            hint={t('minutes.wordingHint')}
            value={typedText}
            maxLength={MINUTES_LIMITS.text}
            onChange={setText}
          />
          <Checkbox label={t('minutes.hide')} hint={t('minutes.hideHint')} checked={isHidden} onChange={setHidden} />
        </CommandForm>
      </div>
    </Dialog>
  );
}
