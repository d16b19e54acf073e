import type { LetterKind } from '@diem-cau/shared/letters/letter.ts';
import type { Channel, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { PlanActions } from '../PlanCard.tsx';
import { ChannelChoice } from './ChannelChoice.tsx';
import { isReachable } from './letterBoard.ts';
import styles from './SendCard.module.css';
import type { LettersOfConference } from './useLetters.ts';

interface SendCardProps {
  readonly control: ControlView;
  readonly board: LetterBoard;
  readonly letters: LettersOfConference;
}

/** Sends the invitation to every site, or reminds those that have not entered; says what still waits. */
export function SendCard({ control, board, letters }: SendCardProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [channels, setChannels] = useState<readonly Channel[]>(board.channels.slice(0, 1));
  const [sending, setSending] = useState<LetterKind | 'stop'>();
  const reached = Object.values<SiteView>(control.sites).filter((site) => isReachable(site, channels));
  const absent = reached.filter(({ id }) => board.entered[id] === undefined);
  const waiting = board.deliveries.filter(({ state }) => state === 'queued').length;
  const blocked = (sites: readonly SiteView[]) => {
    if (channels.length === 0) return t('letters.noChannel');
    return sites.length === 0 ? t('letters.nobody') : undefined;
  };
  const send = async (kind: LetterKind) => {
    setSending(kind);
    const begun = await letters.send({ kind, channels, sites: kind === 'reminder' ? 'notEntered' : 'all' });
    setSending(undefined);
    if (!begun) return;
    session.noticeDone(t('letters.queued', { count: begun.queued }));
    if (begun.unreachable > 0) session.noticeWarning(t('letters.noAddress', { count: begun.unreachable }));
  };
  const stop = async () => {
    setSending('stop');
    const stopped = await letters.stop();
    setSending(undefined);
    if (stopped !== undefined) session.noticeDone(t('letters.stopped', { count: stopped }));
  };
  return (
    <>
      <ChannelChoice label={t('letters.channels')} offered={board.channels} chosen={channels} onChange={setChannels} />
      <PlanActions>
        <Button
          variant="primary"
          icon={<Mail aria-hidden="true" size={18} />}
          pending={sending === 'invitation'}
          blockedBecause={blocked(reached)}
          onClick={() => void send('invitation')}
        >
          {t('letters.invite', { count: reached.length })}
        </Button>
        <Button pending={sending === 'reminder'} blockedBecause={blocked(absent)} onClick={() => void send('reminder')}>
          {t('letters.remind', { count: absent.length })}
        </Button>
      </PlanActions>
      {waiting > 0 && (
        <PlanActions>
          <span className={styles.soft} role="status">
            {t('letters.waiting', { count: waiting })}
          </span>
          <Button size="small" variant="quiet" pending={sending === 'stop'} onClick={() => void stop()}>
            {t('letters.stop')}
          </Button>
        </PlanActions>
      )}
    </>
  );
}
