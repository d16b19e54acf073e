import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { DeliveryInfo, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select } from '../../../ui/fields/Field.tsx';
import { Badge, type BadgeTone } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { SiteContact } from '../../../widgets/sites/SiteContact.tsx';
import { PlanTable } from '../PlanTable.tsx';
import styles from './LetterBoardCard.module.css';
import { BOARD_FILTERS, type BoardFilter, type BoardRow, boardRows, isReachable, isShown } from './letterBoard.ts';
import type { LettersOfConference } from './useLetters.ts';

interface LetterBoardCardProps {
  readonly control: ControlView;
  readonly board: LetterBoard;
  readonly letters: LettersOfConference;
  readonly canSend: boolean;
}

const TONES: Readonly<Record<DeliveryInfo['state'], BadgeTone>> = {
  queued: 'blue',
  sent: 'green',
  refused: 'red',
  bounced: 'red',
  failed: 'red',
  cancelled: 'neutral',
};

/** Every site and unit: whom to telephone, what has become of its letters, and whether it has entered. */
export function LetterBoardCard({ control, board, letters, canSend }: LetterBoardCardProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<BoardFilter>(() => (hasEnded(control.conference.phase) ? 'all' : 'notEntered'));
  const rows = boardRows(control, board);
  const shown = rows.filter((row) => isShown(row, filter));
  const countOf = (one: BoardFilter) => rows.filter((row) => isShown(row, one)).length;
  return (
    <>
      <div className={styles.filter}>
        <Select
          label={t('letters.show')}
          value={filter}
          options={BOARD_FILTERS.map((value) => ({
            value,
            label: t(`letters.filters.${value}`, { n: countOf(value) }),
          }))}
          onChange={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('letters.noneFound')} />
      ) : (
        <PlanTable testId="letter-board">
          <thead>
            <tr>
              <th scope="col">{t('letters.recipient')}</th>
              <th scope="col">{t('letters.contact')}</th>
              <th scope="col">{t('letters.entered')}</th>
              <th scope="col">{t('letters.kinds.invitation')}</th>
              <th scope="col">{t('letters.kinds.reminder')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <BoardLine key={row.id} row={row} board={board} letters={letters} canSend={canSend} />
            ))}
          </tbody>
        </PlanTable>
      )}
    </>
  );
}

interface BoardLineProps extends Pick<LetterBoardCardProps, 'board' | 'letters' | 'canSend'> {
  readonly row: BoardRow;
}

function BoardLine({ row, board, letters, canSend }: BoardLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useConferenceSession();
  const { id, recipient, name, contact, enteredAt } = row;
  const { email } = contact;
  const of = (kind: DeliveryInfo['kind']) => row.deliveries.filter((delivery) => delivery.kind === kind);
  const [sending, setSending] = useState(false);
  const again = async () => {
    if (sending) return;
    setSending(true);
    const begun = await letters.send({ kind: 'invitation', channels: board.channels, to: [recipient] });
    setSending(false);
    if (begun) session.noticeDone(t('letters.queued', { count: begun.queued }));
  };
  return (
    <tr data-recipient={id}>
      <td>
        {name}
        {recipient.kind === 'unit' && <p className={styles.soft}>{t('letters.unit')}</p>}
      </td>
      <td>
        <SiteContact site={contact} />
        <p className={email === undefined ? styles.soft : styles.email}>{email ?? t('letters.noEmail')}</p>
      </td>
      <td>
        <Badge tone={enteredAt === undefined ? 'gold' : 'green'}>
          {enteredAt === undefined
            ? t('letters.notEntered')
            : t('letters.enteredAt', { time: format.moment(enteredAt) })}
        </Badge>
      </td>
      <td>
        <Deliveries deliveries={of('invitation')} />
        {canSend && isReachable(contact, board.channels) && (
          <Button
            size="small"
            variant="quiet"
            pending={sending}
            label={t('letters.againTo', { site: name })}
            onClick={() => void again()}
          >
            {of('invitation').length > 0 ? t('letters.again') : t('letters.send')}
          </Button>
        )}
      </td>
      <td>
        <Deliveries deliveries={of('reminder')} />
        <Deliveries label={t('letters.kinds.surveys')} deliveries={of('surveys')} />
        <Deliveries label={t('letters.kinds.questions')} deliveries={of('questions')} />
        <Deliveries label={t('letters.kinds.commitments')} deliveries={of('commitments')} />
      </td>
    </tr>
  );
}

interface DeliveriesProps {
  /** What kind they are, where the column has several. */
  readonly label?: string;
  readonly deliveries: readonly DeliveryInfo[];
}

function Deliveries({ label, deliveries }: DeliveriesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return deliveries.map(({ channel, state, at, to, fault, answer, nextAt }) => (
    <div key={channel} className={styles.delivery} data-channel={channel} data-state={state}>
      <Badge tone={TONES[state]}>{t(`letters.states.${state}`)}</Badge>
      <span className={styles.soft}>
        {label !== undefined && `${label} · `}
        {t(`channels.names.${channel}`)} · {format.moment(at)}
        {to !== undefined && ` · ${to}`}
      </span>
      {fault !== undefined && <span>{t(`sendFaults.${fault}`)}</span>}
      {state === 'queued' && fault !== undefined && nextAt !== undefined && (
        <span>{t('letters.nextTry', { time: format.moment(nextAt) })}</span>
      )}
      {state !== 'sent' && answer !== undefined && (
        <span className={styles.answer}>{t('channels.answer', { answer })}</span>
      )}
    </div>
  ));
}
