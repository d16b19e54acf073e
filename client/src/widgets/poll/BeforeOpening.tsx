import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import styles from './BeforeOpening.module.css';
import { forecastElectorate } from './electorateForecast.ts';

interface BeforeOpeningProps {
  readonly poll: PollView;
  readonly control: ControlView;
}

/** What the chair should know before a vote by heads or delegates opens: how many may vote, who not, and what is not proven. */
export function BeforeOpening({ poll, control }: BeforeOpeningProps) {
  const { t } = useTranslation();
  const { voters } = poll.rules;
  if (voters === 'site') return null;
  const { votes, uncounted, unseated } = forecastElectorate(poll, control.sites);
  return (
    <div className={styles.soft} data-testid="before-opening">
      <p>{t(`entitledNow.${voters}`, { count: votes })}</p>
      {uncounted > 0 && <p>{t('poll.uncounted', { count: uncounted })}</p>}
      {unseated > 0 && <p>{t('poll.unseated', { count: unseated })}</p>}
      {voters === 'delegate' && control.seating === 'open' && <p>{t('poll.openSeatsRisk')}</p>}
    </div>
  );
}
