import type { AgendaView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { agendaNow } from '../../../widgets/agenda/agendaOrder.ts';
import { HallPanel, PanelStatement } from './HallPanel.tsx';

/** That the room has a break, and what comes after it. */
export function BreakPanel({ agenda }: { readonly agenda: AgendaView }) {
  const { t } = useTranslation();
  const { now, next } = agendaNow(agenda);
  return (
    <HallPanel aria-label={t('agendaKinds.break')} data-testid="break">
      <PanelStatement>{now?.title ?? t('agendaKinds.break')}</PanelStatement>
      {next && <p>{t('site.next', { title: next.title })}</p>}
    </HallPanel>
  );
}
