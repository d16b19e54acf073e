import { HALL_FAULTS } from '@diem-cau/shared/domain/readiness/hallTest.ts';
import { READINESS_LIMITS } from '@diem-cau/shared/domain/readiness/limits.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Megaphone, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat, wordSeconds } from '../../i18n/useFormat.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { SiteContact } from '../sites/SiteContact.tsx';
import styles from './HallTestCard.module.css';
import { rankHalls, type TestedSite } from './rankHalls.ts';
import { useFaultWords } from './useFaultWords.ts';

/** The parts of the view that the test shows. */
export interface HallTestCardProps {
  readonly control: Pick<ControlView, 'sites' | 'hallTest' | 'conference' | 'chairsHall'>;
}

/** The test of the halls before the conference begins: starting and stopping it, and whom to telephone afterwards. */
export function HallTestCard({ control }: HallTestCardProps) {
  const { t } = useTranslation();
  const { hallTest, conference } = control;
  const { faulty, well } = rankHalls(control);
  return (
    <section className={styles.card} aria-label={t('hallTest.title')} data-testid="hall-test">
      <h3>{t('hallTest.title')}</h3>
      <p className={styles.soft}>{t('hallTest.lead')}</p>
      {conference.phase === 'open' ? (
        <Buttons control={control} faulty={faulty} />
      ) : (
        <p className={styles.soft}>{t('hallTest.notOpen')}</p>
      )}
      {hallTest && faulty.length > 0 && <h4>{t('hallTest.calls')}</h4>}
      <ol className={styles.calls}>
        {faulty.map((tested) => (
          <CallLine key={tested.site.id} tested={tested} />
        ))}
      </ol>
      {well > 0 && (
        <p role="status">{t(faulty.length === 0 ? 'hallTest.allWell' : 'hallTest.wellCount', { count: well })}</p>
      )}
    </section>
  );
}

interface ButtonsProps extends HallTestCardProps {
  readonly faulty: readonly TestedSite[];
}

function Buttons({ control, faulty }: ButtonsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hallTest, sites, chairsHall } = control;
  const now = hallTest?.now;
  const open = Object.values(sites).filter(({ id, halls, removed }) => halls && !removed && id !== chairsHall);
  if (now) {
    const { turn, turns, siteName, number } = now;
    return (
      <div className={styles.buttons}>
        <p className={styles.now} role="status">
          {t('hallTest.running', { turn: format.number(turn), turns: format.number(turns), site: siteName })}
        </p>
        <CommandButton
          command="StopHallTest"
          variant="danger"
          icon={<Square aria-hidden="true" size={16} />}
          make={() => ({ type: 'StopHallTest', number })}
        >
          {t('hallTest.stop')}
        </CommandButton>
      </div>
    );
  }
  if (open.length === 0) return <p>{t('hallTest.noHalls')}</p>;
  const again = faulty.filter(({ site }) => site.halls && site.id !== chairsHall).slice(0, READINESS_LIMITS.namedHalls);
  const takes = wordSeconds(t, (open.length * READINESS_LIMITS.hallTurnMs) / 1_000);
  return (
    <div className={styles.buttons}>
      <CommandButton
        command="StartHallTest"
        variant="primary"
        icon={<Megaphone aria-hidden="true" size={16} />}
        make={() => ({ type: 'StartHallTest', halls: 'all' })}
      >
        {t('hallTest.start', { count: open.length })}
      </CommandButton>
      {again.length > 0 && (
        <CommandButton
          command="StartHallTest"
          make={() => ({ type: 'StartHallTest', halls: again.map(({ site }) => site.id) })}
        >
          {t('hallTest.again', { count: again.length })}
        </CommandButton>
      )}
      <span className={styles.soft}>{t('hallTest.takes', { time: takes })}</span>
    </div>
  );
}

function CallLine({ tested }: { readonly tested: TestedSite }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFaultWords();
  const { site, result } = tested;
  return (
    <li className={styles.call} data-site={site.id}>
      <span>
        <strong>{site.name}</strong>
        {HALL_FAULTS.filter((fault) => result.faults[fault]).map((fault) => (
          <span key={fault} className={styles.soft} data-fault={fault}>
            {words(fault, result)}
          </span>
        ))}
        <span className={styles.soft}>{t('hallTest.testedAt', { time: format.moment(result.at) })}</span>
      </span>
      <SiteContact site={site} />
    </li>
  );
}
