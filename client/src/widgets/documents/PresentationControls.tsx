import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { PresentationView, StageView } from '@diem-cau/shared/views/shapes.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';
import { useBlockReason } from '../commands/CommandButton.tsx';
import styles from './PresentationControls.module.css';

type PagedView = Exclude<PresentationView, { readonly kind: 'screen' }>;

/** Turns the pages of what is presented, on every screen at once; by keys as a presenter's remote control sends them. */
export function PresentationControls({ stage }: { readonly stage: StageView }) {
  const { presentation } = stage;
  if (!presentation || presentation.kind === 'screen') return null;
  return <PageButtons presentation={presentation} />;
}

function PageButtons({ presentation }: { readonly presentation: PagedView }) {
  const { t } = useTranslation();
  const { send } = useCommand();
  const { page, pages } = presentation;
  const blocked = useBlockReason('PresentCard');
  const turnTo = (wanted: number) => {
    if (blocked === undefined && wanted >= 1 && wanted <= pages) void send(pageCommand(presentation, wanted));
  };
  useShortcuts({
    pageup: { label: t('cards.previous'), act: () => turnTo(page - 1) },
    pagedown: { label: t('cards.next'), act: () => turnTo(page + 1) },
  });
  const place = t('cards.page', { page, pages });
  return (
    <span className={styles.pages} data-testid="pages">
      {pages > 1 && (
        <>
          <Button
            size="small"
            label={t('cards.previous')}
            icon={<ChevronLeft aria-hidden="true" size={16} />}
            blockedBecause={blocked ?? (page > 1 ? undefined : place)}
            onClick={() => turnTo(page - 1)}
          />
          <span className={styles.page}>{place}</span>
          <Button
            size="small"
            label={t('cards.next')}
            icon={<ChevronRight aria-hidden="true" size={16} />}
            blockedBecause={blocked ?? (page < pages ? undefined : place)}
            onClick={() => turnTo(page + 1)}
          />
        </>
      )}
    </span>
  );
}

function pageCommand(presentation: PagedView, page: number): ClientCommand {
  const turn = { page, fromPage: presentation.page };
  switch (presentation.kind) {
    case 'card':
      return { type: 'PresentCard', cardId: presentation.cardId, ...turn };
    case 'document':
      return { type: 'PresentDocumentPage', documentId: presentation.documentId, ...turn };
    case 'conclusion':
      return { type: 'PresentConclusion', about: presentation.about, ...turn };
  }
}
