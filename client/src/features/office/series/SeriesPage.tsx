import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Series, SeriesCommitment, SeriesConference } from '@diem-cau/shared/protocol/series.ts';
import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { STATUS_COLOURS } from '../../../widgets/sites/SiteStatus.tsx';
import { useFetched } from '../accountContext.ts';
import { Actions, Badges, NameCell, OfficeCard, OfficeTable, Soft } from '../OfficeCard.tsx';
import styles from './SeriesPage.module.css';
import { ShareBar } from './ShareBar.tsx';

interface SeriesPageProps {
  readonly conferenceId: ConferenceId;
  readonly onBack: () => void;
}

/** A series of conferences: each time in figures, the commitments of all, and who never spoke. */
export function SeriesPage({ conferenceId, onBack }: SeriesPageProps) {
  const { t } = useTranslation();
  const fetchSeries = useCallback(
    () => callRoute('GET /api/organisation/conferences/:conferenceId/series', { params: { conferenceId } }),
    [conferenceId],
  );
  const [series] = useFetched(fetchSeries);
  return (
    <>
      <Actions>
        <Button icon={<ArrowLeft aria-hidden="true" size={18} />} onClick={onBack}>
          {t('series.back')}
        </Button>
      </Actions>
      {series ? <Parts series={series} /> : <Skeleton height="240px" />}
    </>
  );
}

function Parts({ series: { conferences, commitments, silent } }: { readonly series: Series }) {
  const { t } = useTranslation();
  return (
    <>
      <OfficeCard title={t('series.times')}>
        <Soft>{conferences.length > 1 ? t('series.hint') : t('series.alone', { copy: t('office.copy') })}</Soft>
        <Times conferences={conferences} />
      </OfficeCard>
      <OfficeCard title={t('series.ledger')}>
        <Ledger commitments={commitments} />
      </OfficeCard>
      <OfficeCard title={t('series.silent')}>
        <p>{silent.length === 0 ? t('series.noSilent') : silent.join('; ')}</p>
      </OfficeCard>
    </>
  );
}

function Times({ conferences }: Pick<Series, 'conferences'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = ['title', 'when', 'sites', 'people', 'questions', 'statuses', 'turns'] as const;
  const most = Math.max(1, ...conferences.map(({ people }) => people));
  return (
    <OfficeTable testId="series-times" headings={columns.map((column) => t(`series.timesColumns.${column}`))}>
      {conferences.map((one: SeriesConference) => (
        <tr key={one.id}>
          <td>
            <NameCell>{one.title}</NameCell>
          </td>
          <td>{one.at === undefined ? t('office.notPlanned') : format.date(one.at)}</td>
          <td>
            <ShareBar some={one.present} all={one.sites} />
          </td>
          <td>
            <ShareBar some={one.people} all={most} words={format.number(one.people)} />
          </td>
          <td>
            <ShareBar some={one.answered} all={one.questions} />
          </td>
          <td>
            <Badges>
              {one.statuses.map(({ name, tone, sites }) => (
                <Badge key={name} tone={STATUS_COLOURS[tone]}>
                  {format.number(sites)} {name}
                </Badge>
              ))}
            </Badges>
          </td>
          <td>{format.number(one.turns)}</td>
        </tr>
      ))}
    </OfficeTable>
  );
}

function Ledger({ commitments }: Pick<Series, 'commitments'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (commitments.length === 0) return <Soft>{t('series.noLedger')}</Soft>;
  const count = (holds: (one: SeriesCommitment) => boolean) => format.number(commitments.filter(holds).length);
  const columns = ['text', 'owner', 'due', 'state', 'made'] as const;
  return (
    <>
      <Soft>
        {t('series.counts', {
          open: count(({ state }) => state === 'open'),
          late: count(({ late }) => late),
          done: count(({ state }) => state === 'done'),
        })}
      </Soft>
      <OfficeTable testId="series-ledger" headings={columns.map((column) => t(`series.ledgerColumns.${column}`))}>
        {commitments.map((one) => (
          <tr key={one.id}>
            <td>{one.text}</td>
            <td>{one.owner}</td>
            <td className={styles.day}>
              {one.dueDate === undefined ? t('commitments.noDay') : format.day(one.dueDate)}
            </td>
            <td>
              {one.late ? (
                <Badge tone="red">{t('series.late')}</Badge>
              ) : (
                <Badge tone={one.state === 'done' ? 'green' : one.state === 'open' ? 'gold' : 'neutral'}>
                  {t(`commitmentStates.${one.state}`)}
                </Badge>
              )}
            </td>
            <td>
              {one.madeAt}
              {one.carried > 0 && <Soft> · {t('series.carried', { times: format.number(one.carried) })}</Soft>}
            </td>
          </tr>
        ))}
      </OfficeTable>
    </>
  );
}
