import type { AgendaView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/theme/classNames.ts';
import { agendaNow } from '../../../widgets/agenda/agendaOrder.ts';
import styles from './HallScreen.module.css';

/** What is on now and what comes next. */
export function AgendaPanel({ agenda, compact }: { readonly agenda: AgendaView; readonly compact: boolean }) {
  const { t } = useTranslation();
  const { now, next } = agendaNow(agenda);
  return (
    <section
      className={classNames(styles.panel, styles.agenda, compact && styles.compact)}
      aria-label={t('site.agenda')}
    >
      {!compact && <p className={styles.label}>{t('site.agenda')}</p>}
      {now ? (
        <p className={styles.now}>
          {now.position}. {now.title}
        </p>
      ) : (
        !next && <p className={styles.next}>{t('site.agendaEmpty')}</p>
      )}
      {next ? (
        <p className={styles.next}>{t('site.next', { title: next.title })}</p>
      ) : (
        now && <p className={styles.next}>{t('site.noNext')}</p>
      )}
    </section>
  );
}
