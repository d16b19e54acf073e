import { type Participant, presentVisit } from '@diem-cau/shared/domain/participants/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Banner } from '../../../ui/status/Banner.tsx';
import styles from './TicketScanner.module.css';
import { useQrCamera } from './useQrCamera.ts';
import { useTickets } from './useTickets.ts';

/** What the scanner works on: the list of a site. */
export interface TicketScannerProps {
  readonly siteId: SiteId;
  readonly people: readonly Participant[];
}

/** Reads tickets with this machine's camera and checks their people in. */
export function TicketScanner({ siteId, people }: TicketScannerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send } = useCommand();
  const numberOf = useTickets();
  const [said, setSaid] = useState<{ readonly tone: 'attention' | 'done'; readonly words: string }>();
  const list = useRef(people);
  list.current = people;
  const read = useCallback(
    async (text: string) => {
      const number = await numberOf(text);
      const person = list.current.find((one) => one.number === number);
      if (number === undefined) return setSaid({ tone: 'attention', words: t('checkIn.foreign') });
      if (!person) return setSaid({ tone: 'attention', words: t('checkIn.nameless', { number }) });
      const { name } = person;
      const visit = presentVisit(person);
      if (visit) {
        const time = format.time(visit.arrivedAt);
        return setSaid({ tone: 'done', words: t('checkIn.already', { name, time }) });
      }
      if (await send({ type: 'CheckIn', siteId, number, means: 'ticket' }))
        setSaid({ tone: 'done', words: t('checkIn.welcome', { name }) });
    },
    [numberOf, send, siteId, t, format],
  );
  const { video, problem } = useQrCamera(read);
  return (
    <section className={styles.scanner} aria-label={t('checkIn.scan')} data-testid="ticket-scanner">
      {problem ? (
        <Banner tone="attention" role="alert">
          {t(`checkIn.camera.${problem}`)}
        </Banner>
      ) : (
        <video ref={video} className={styles.picture} muted playsInline />
      )}
      <p className={styles.said} role="status" data-tone={said?.tone} data-testid="scanned">
        {said?.words ?? t('checkIn.hold')}
      </p>
    </section>
  );
}
