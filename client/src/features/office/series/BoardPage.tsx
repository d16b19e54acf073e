import type { Board, BoardConference } from '@diem-cau/shared/protocol/board.ts';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { useFetched } from '../accountContext.ts';
import { Actions, Badges, NameCell, OfficeCard, OfficeTable, Soft } from '../OfficeCard.tsx';
import { ShareBar } from './ShareBar.tsx';

/** How often the board is read again (s). */
const EVERY_S = 5;

const fetchBoard = () => callRoute('GET /api/organisation/board', {});

/** Conferences side by side, for who leads them, with the proposals of all in one list. */
export function BoardPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [board, reload] = useFetched(fetchBoard);
  useEffect(() => {
    const timer = setInterval(() => void reload(), EVERY_S * 1_000);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <>
      <Actions>
        <Button icon={<ArrowLeft aria-hidden="true" size={18} />} onClick={onBack}>
          {t('series.back')}
        </Button>
        <Soft>{t('board.refreshed', { seconds: format.number(EVERY_S) })}</Soft>
      </Actions>
      {board ? <Parts board={board} /> : <Skeleton height="240px" />}
    </>
  );
}

function Parts({ board: { conferences, proposals } }: { readonly board: Board }) {
  const { t } = useTranslation();
  const columns = ['title', 'item', 'sites', 'people', 'hands', 'votes', 'help'] as const;
  const ofProposals = ['conference', 'site', 'text', 'state'] as const;
  return (
    <>
      <OfficeCard title={t('board.title')}>
        {conferences.length === 0 ? (
          <Soft>{t('board.empty')}</Soft>
        ) : (
          <OfficeTable testId="board" headings={columns.map((column) => t(`board.columns.${column}`))}>
            {conferences.map((one) => (
              <ConferenceLine key={one.id} conference={one} />
            ))}
          </OfficeTable>
        )}
      </OfficeCard>
      <OfficeCard title={t('board.proposals')}>
        {proposals.length === 0 ? (
          <Soft>{t('board.noProposals')}</Soft>
        ) : (
          <OfficeTable
            testId="board-proposals"
            headings={ofProposals.map((column) => t(`board.proposalColumns.${column}`))}
          >
            {proposals.map(({ id, conference, site, text, state }) => (
              <tr key={`${conference} ${id}`}>
                <td>{conference}</td>
                <td>{site}</td>
                <td>{text}</td>
                <td>{t(`questionStates.${state}`)}</td>
              </tr>
            ))}
          </OfficeTable>
        )}
      </OfficeCard>
    </>
  );
}

function ConferenceLine({ conference }: { readonly conference: BoardConference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, phase, item, present, sites, people, expected, hands, votes, help } = conference;
  return (
    <tr data-conference={conference.id}>
      <td>
        <NameCell>
          {title}
          <Badges>
            <PhaseBadge phase={phase} />
          </Badges>
        </NameCell>
      </td>
      <td>{item ?? <Soft>{t('board.noItem')}</Soft>}</td>
      <td>
        <ShareBar some={present} all={sites} />
      </td>
      <td>
        <ShareBar some={people} all={expected} />
      </td>
      <td>{format.number(hands)}</td>
      <td>{votes.join('; ')}</td>
      <td>{format.number(help)}</td>
    </tr>
  );
}
