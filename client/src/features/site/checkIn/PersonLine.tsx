import { type Participant, presentVisit, type Visit } from '@diem-cau/shared/domain/participants/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { Check, LogOut, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import styles from './PersonLine.module.css';

interface PersonLineProps {
  readonly siteId: SiteId;
  readonly person: Participant;
}

/** One person of the list, with the stays in the room and what may be ticked. */
export function PersonLine({ siteId, person }: PersonLineProps) {
  const { t } = useTranslation();
  const stay = useStayWords();
  const { number, name, position, code } = person;
  const visit = presentVisit(person);
  const visits = Object.entries(person.visits);
  const of = { siteId, number } as const;
  return (
    <li className={styles.person} data-present={visit !== undefined} data-person={number}>
      <p className={styles.words}>
        <strong>{name}</strong>
        <span>{[t('checkIn.number', { number }), position, code].filter(Boolean).join(' · ')}</span>
        {visits.length > 0 && <span>{visits.map(([key, one]) => stay(one, key)).join('; ')}</span>}
      </p>
      {visit ? (
        <>
          <CommandButton
            size="small"
            command="CheckOut"
            make={() => ({ type: 'CheckOut', ...of, arrivedAt: visit.arrivedAt })}
            icon={<LogOut aria-hidden="true" size={16} />}
            label={t('checkIn.leaveOne', { name })}
          >
            {t('checkIn.leave')}
          </CommandButton>
          <CommandButton
            size="small"
            variant="quiet"
            command="UndoCheckIn"
            make={() => ({ type: 'UndoCheckIn', ...of, arrivedAt: visit.arrivedAt })}
            icon={<Undo2 aria-hidden="true" size={16} />}
            label={t('checkIn.undoOne', { name })}
          />
        </>
      ) : (
        <>
          <CommandButton
            size="small"
            variant="primary"
            command="CheckIn"
            make={() => ({ type: 'CheckIn', ...of, means: 'name' })}
            icon={<Check aria-hidden="true" size={16} />}
            label={t('checkIn.comeOne', { name })}
          >
            {t('checkIn.come')}
          </CommandButton>
          {visits.length === 0 && (
            <CommandButton
              size="small"
              variant="quiet"
              command="RemoveParticipant"
              make={() => ({ type: 'RemoveParticipant', ...of })}
              icon={<X aria-hidden="true" size={16} />}
              label={t('checkIn.removeOne', { name })}
            />
          )}
        </>
      )}
    </li>
  );
}

function useStayWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ arrivedAt, leftAt, means }: Visit, key: string) => {
    const from = t(`checkIn.means.${means}`, { time: format.time(arrivedAt) });
    const words = leftAt === undefined ? from : `${from} – ${t('checkIn.left', { time: format.time(leftAt) })}`;
    return key === '1' ? words : t('checkIn.again', { stay: words });
  };
}
