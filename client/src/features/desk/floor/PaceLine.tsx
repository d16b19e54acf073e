import { agendaForecast } from '@diem-cau/shared/domain/agenda/agendaForecast.ts';
import { paceForecast } from '@diem-cau/shared/domain/floor/paceForecast.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useConference } from '../../../store/conferenceContext.ts';
import { useNow } from '../../../ui/time/useNow.ts';
import styles from './PaceLine.module.css';

/** How many waiting sites will not be heard before the agenda item ends, and how many with shorter turns. */
export function PaceLine({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 5_000);
  const { agenda, floor } = control;
  const { running } = agendaForecast(agenda, agenda.plannedStart, now);
  // Once the item is late, the header says so; nothing more can be heard in time.
  if (!running || running.endsAt <= now) return null;
  const { waiting, unheard, shorter } = paceForecast(floor, running.endsAt, now);
  if (unheard === 0) return null;
  const offer =
    shorter.find((each) => each.unheard === 0) ?? shorter.find((each) => each.turnSeconds <= 120) ?? shorter[0];
  return (
    <p className={styles.pace} data-testid="pace">
      {t('desk.pace', { unheard, count: waiting, time: format.time(running.endsAt) })}
      {offer && offer.unheard < unheard && (
        <>
          {' '}
          {t(offer.unheard === 0 ? 'desk.paceAll' : 'desk.paceShorter', {
            minutes: offer.turnSeconds / 60,
            count: offer.unheard,
          })}
        </>
      )}
    </p>
  );
}
