import type { Board, BoardConference } from '@diem-cau/shared/protocol/board.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Badge } from '../../../ui/status/Badge.tsx';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { Badges, Soft } from '../OfficeCard.tsx';
import { ShareBar } from '../series/ShareBar.tsx';
import styles from './ConferenceCards.module.css';

/** Where each conference is: item, forecast, who is there, who waits, and what is wrong. */
export function ConferenceCards({ conferences }: Pick<Board, 'conferences'>) {
  return (
    <ul className={styles.cards} data-testid="board">
      {conferences.map((conference) => (
        <li key={conference.id} className={styles.card} data-conference={conference.id}>
          <ConferenceCard conference={conference} />
        </li>
      ))}
    </ul>
  );
}

function ConferenceCard({ conference }: { readonly conference: BoardConference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, phase, item, present, sites, people, expected, hands, votes } = conference;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <Badges>
        <PhaseBadge phase={phase} />
      </Badges>
      <Alarms conference={conference} />
      <div>
        <p className={styles.item}>{item ?? <Soft>{t('board.noItem')}</Soft>}</p>
        <Times conference={conference} />
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t('board.columns.sites')}</dt>
          <dd>
            <ShareBar some={present} all={sites} />
          </dd>
        </div>
        <div>
          <dt>{t('board.columns.people')}</dt>
          <dd>
            <ShareBar some={people} all={expected} />
          </dd>
        </div>
        <div>
          <dt>{t('board.columns.hands')}</dt>
          <dd>{format.number(hands)}</dd>
        </div>
        {votes.length > 0 && (
          <div className={styles.votes}>
            <dt>{t('board.columns.votes')}</dt>
            <dd>{votes.join('; ')}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** When it begins, or when it will end. */
function Times({ conference: { forecast, plannedStart } }: { readonly conference: BoardConference }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (forecast) return <Soft>{t('board.ends', { time: format.time(forecast.end) })}</Soft>;
  return plannedStart === undefined ? null : <Soft>{t('board.begins', { time: format.moment(plannedStart) })}</Soft>;
}

/** Names of lost sites that fit a card. */
const NAMED = 3;

function Alarms({ conference }: { readonly conference: BoardConference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lost, help, forecast, recorder } = conference;
  const late = forecast?.minutesLate ?? 0;
  if (lost.length + help === 0 && late <= 0 && recorder === undefined) return null;
  const more = lost.length - NAMED;
  return (
    <div className={styles.alarms} data-testid="alarms">
      <Badges>
        {lost.length > 0 && <Badge tone="red">{t('board.alarms.lost', { count: lost.length })}</Badge>}
        {help > 0 && <Badge tone="red">{t('board.alarms.help', { count: help })}</Badge>}
        {recorder !== undefined && <Badge tone="red">{t(`board.alarms.recorder.${recorder}`)}</Badge>}
        {late > 0 && <Badge tone="gold">{t('board.alarms.late', { time: format.wholeMinutes(late) })}</Badge>}
      </Badges>
      {lost.length > 0 && (
        <Soft>
          {lost.slice(0, NAMED).join('; ')}
          {more > 0 && ` ${t('board.alarms.more', { count: more })}`}
        </Soft>
      )}
    </div>
  );
}
