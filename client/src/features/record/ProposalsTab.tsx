import type { Proposal } from '@diem-cau/shared/domain/dialogue/state.ts';
import { localDay } from '@diem-cau/shared/kernel/timeZone.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { knownZone, TimeZoneContext } from '../../i18n/timeZone.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import styles from './ProposalsTab.module.css';

/** What became of questions that were made commitments: whose, until when, done or not. */
export function ProposalsTab({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const today = localDay(useNow(offset, 60_000), knownZone(useContext(TimeZoneContext)));
  const proposals = Object.values<Proposal>(control.proposals).sort((a, b) => a.dueDate.localeCompare(b.dueDate));
  if (proposals.length === 0) {
    return <EmptyState title={t('record.proposalsEmpty')}>{t('record.proposalsEmptyHint')}</EmptyState>;
  }
  return (
    <table className={styles.table} data-testid="proposals">
      <thead>
        <tr>
          <th scope="col">{t('record.proposal')}</th>
          <th scope="col">{t('record.unit')}</th>
          <th scope="col">{t('record.due')}</th>
          <th scope="col">{t('record.proposalState')}</th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            question={control.questions[proposal.questionId]?.text}
            overdue={proposal.state === 'open' && proposal.dueDate < today}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ProposalRowProps {
  readonly proposal: Proposal;
  readonly question: string | undefined;
  readonly overdue: boolean;
}

function ProposalRow({ proposal: { id, text, unit, dueDate, state }, question, overdue }: ProposalRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useConferenceSession();
  const { send } = useCommand();
  const done = state === 'done';
  const reopen = { type: 'ReopenProposal', proposalId: id } as const;
  return (
    <tr>
      <td>
        <p>{text}</p>
        {question !== undefined && <p className={styles.meta}>{t('record.fromQuestion', { text: question })}</p>}
      </td>
      <td>{unit}</td>
      <td className={styles.due}>
        {format.day(dueDate)} {overdue && <Badge tone="red">{t('record.overdue')}</Badge>}
      </td>
      <td className={styles.due}>
        <Badge tone={done ? 'green' : 'gold'}>{t(done ? 'record.done' : 'record.open')}</Badge>{' '}
        <span data-print="none">
          {done ? (
            <CommandButton size="small" command="ReopenProposal" make={() => reopen}>
              {t('record.reopen')}
            </CommandButton>
          ) : (
            <CommandButton
              size="small"
              command="CompleteProposal"
              make={() => ({ type: 'CompleteProposal', proposalId: id })}
              onRecorded={() => session.noticeDone(t('record.completed'), () => void send(reopen))}
            >
              {t('record.complete')}
            </CommandButton>
          )}
        </span>
      </td>
    </tr>
  );
}
