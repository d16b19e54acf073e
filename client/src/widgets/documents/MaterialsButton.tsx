import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { agendaInOrder } from '../agenda/agendaOrder.ts';
import { PreparedMark } from '../poll/PreparedVotes.tsx';
import { ItemMaterials } from './ItemMaterials.tsx';
import styles from './MaterialsButton.module.css';

/** Opens what has been prepared for the stage, item by item of the agenda. */
export function MaterialsButton({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        label={t('cards.title')}
        icon={<ChartColumn aria-hidden="true" size={16} />}
        testId="open-materials"
        onClick={() => setOpen(true)}
      />
      {open && (
        <Dialog title={t('cards.title')} width="wide" onClose={() => setOpen(false)}>
          <AllMaterials control={control} />
        </Dialog>
      )}
    </>
  );
}

function AllMaterials({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const items = agendaInOrder(control.agenda);
  const gone = orphansOf(control);
  const hasDocuments = Object.keys(control.documents).length > 0;
  if (items.length + gone.length === 0 && !hasDocuments) {
    return <EmptyState title={t('cards.noneAtAll')}>{t('cards.noneAtAllHint')}</EmptyState>;
  }
  return (
    <div>
      {items.map((item) => (
        <section key={item.id} className={styles.item}>
          <h3 className={styles.itemTitle}>
            {item.position}. {item.title} <PreparedMark control={control} itemId={item.id} />
          </h3>
          <ItemMaterials control={control} itemId={item.id} editable />
        </section>
      ))}
      <WholeMaterials control={control} />
      <OrphanMaterials control={control} />
    </div>
  );
}

/** The documents of the whole conference, and where they are added. */
export function WholeMaterials({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  return (
    <section className={styles.item}>
      <h3 className={styles.itemTitle}>{t('reading.whole')}</h3>
      <ItemMaterials control={control} editable />
    </section>
  );
}

/** What was prepared for items that a later plan has left out. */
export function OrphanMaterials({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const gone = orphansOf(control);
  if (gone.length === 0) return null;
  return (
    <section className={styles.item}>
      <h3 className={styles.itemTitle}>{t('cards.orphans')}</h3>
      {gone.map((itemId) => (
        <ItemMaterials key={itemId} control={control} itemId={itemId} editable />
      ))}
    </section>
  );
}

function orphansOf({ agenda, cards, documents }: ControlView): readonly AgendaItemId[] {
  const itemIds = [...Object.values(cards), ...Object.values(documents)].map(({ itemId }) => itemId);
  const known = new Set(itemIds.filter((itemId) => itemId !== undefined));
  return [...known].filter((itemId) => !agenda.items[itemId]);
}
