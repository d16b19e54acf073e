import type { MinutesBlock } from '@diem-cau/shared/minutes/blocks.ts';
import { History, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { MomentLink } from '../../../widgets/recording/MomentLink.tsx';
import type { Moment } from '../../../widgets/recording/partTime.ts';
import { BlockEditor } from './BlockEditor.tsx';
import styles from './BlockView.module.css';
import { EntriesDialog } from './EntriesDialog.tsx';
import { TableView } from './TableView.tsx';

interface BlockViewProps {
  readonly block: MinutesBlock;
  readonly locked: boolean;
  /** When it happened. */
  readonly moment: Moment | undefined;
}

/** One sentence of the minutes with its table and summary, what it rests on, and a way to edit it. */
export function BlockView({ block, locked, moment }: BlockViewProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'editor' | 'entries'>();
  const blocked = useBlockReason('EditMinutesBlock') ?? (locked ? t('minutes.locked') : undefined);
  const { id, text, summary, table, hidden, outdated, editedBy, versions } = block;
  return (
    <div className={styles.block} data-block={id} data-hidden={hidden} id={`block-${id}`}>
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {summary !== undefined && <p className={styles.summary}>{summary}</p>}
        {table && <TableView table={table} label={text} />}
        {(hidden || outdated || editedBy !== undefined) && (
          <p className={styles.marks} data-print="none">
            {hidden && <Badge>{t('minutes.isHidden')}</Badge>}
            {outdated && <Badge tone="gold">{t('minutes.outdated')}</Badge>}
            {editedBy !== undefined && <span>{t('minutes.editedBy', { name: editedBy })}</span>}
          </p>
        )}
      </div>
      <span className={styles.tools} data-print="none">
        <MomentLink moment={moment} about={text} compact />
        {versions.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            label={t('minutes.entriesOf', { text })}
            icon={<History aria-hidden="true" size={16} />}
            onClick={() => setOpen('entries')}
          />
        )}
        <Button
          size="small"
          variant="quiet"
          blockedBecause={blocked}
          label={t('minutes.edit', { text })}
          icon={<Pencil aria-hidden="true" size={16} />}
          onClick={() => setOpen('editor')}
        />
      </span>
      {open === 'entries' && <EntriesDialog block={block} onClose={() => setOpen(undefined)} />}
      {open === 'editor' && <BlockEditor block={block} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
