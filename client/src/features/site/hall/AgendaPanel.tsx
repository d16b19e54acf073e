import type { AgendaView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { agendaNow } from '../../../widgets/agenda/agendaOrder.ts';
import styles from './AgendaPanel.module.css';
import { HallPanel, PanelLabel } from './HallPanel.tsx';

/** What is on now and what comes next. */
export function AgendaPanel({ agenda, compact }: { readonly agenda: AgendaView; readonly compact: boolean }) {
  const { t } = useTranslation();
  const { now, next } = agendaNow(agenda);
  return (
    <HallPanel className={compact ? styles.compact : undefined} aria-label={t('site.agenda')}>
      {!compact && <PanelLabel>{t('site.agenda')}</PanelLabel>}
      {now ? (
        <>
          {now.part !== undefined && <p className={styles.part}>{now.part}</p>}
          <p className={styles.now}>
            {now.position}. {now.title}
          </p>
        </>
      ) : (
        !next && <p className={styles.next}>{t('site.agendaEmpty')}</p>
      )}
      {next ? (
        <p className={styles.next}>{t('site.next', { title: next.title })}</p>
      ) : (
        now && <p className={styles.next}>{t('site.noNext')}</p>
      )}
    </HallPanel>
  );
}
