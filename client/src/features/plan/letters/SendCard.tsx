import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SentKind } from '@diem-cau/shared/letters/letter.ts';
import type { Channel, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useToday } from '../../../widgets/commitments/useToday.ts';
import { PlanActions } from '../PlanCard.tsx';
import { ChannelChoice } from './ChannelChoice.tsx';
import { type BoardRecipient, isReachable, owingRecipients, recipientsOf, unitsWithQuestions } from './letterBoard.ts';
import styles from './SendCard.module.css';
import type { LettersOfConference } from './useLetters.ts';

interface SendCardProps {
  readonly control: ControlView;
  readonly board: LetterBoard;
  readonly letters: LettersOfConference;
}

/** A press that sends letters of a kind to all of these that have an address. */
interface Press {
  readonly name: 'invite' | 'remind' | 'inviteUnits' | 'remindQuestions' | 'remindTasks';
  readonly kind: SentKind;
  readonly to: readonly BoardRecipient[];
  /** The same as the server knows them: it says who has entered meanwhile. */
  readonly whom?: 'allSites' | 'sitesNotEntered';
}

/** Sends what can be sent now to sites and to units, and says what still waits. */
export function SendCard({ control, board, letters }: SendCardProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const today = useToday();
  const [channels, setChannels] = useState<readonly Channel[]>(board.channels.slice(0, 1));
  const [sending, setSending] = useState<Press['name'] | 'stop'>();
  const presses = pressesOf(control, board, today);
  const waiting = board.deliveries.filter(({ state }) => state === 'queued').length;
  const blocked = (reached: readonly BoardRecipient[]) => {
    if (channels.length === 0) return t('letters.noChannel');
    return reached.length === 0 ? t('letters.nobody') : undefined;
  };
  const send = async ({ name, kind, to, whom }: Press) => {
    setSending(name);
    const begun = await letters.send({ kind, channels, to: whom ?? to.map(({ recipient }) => recipient) });
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
        {presses.map((press, index) => {
          const reached = press.to.filter(({ contact }) => isReachable(contact, channels));
          return (
            <Button
              key={press.name}
              variant={index === 0 ? 'primary' : 'secondary'}
              icon={index === 0 ? <Mail aria-hidden="true" size={18} /> : undefined}
              pending={sending === press.name}
              blockedBecause={blocked(reached)}
              onClick={() => void send(press)}
            >
              {t(`letters.${press.name}`, { count: reached.length })}
            </Button>
          );
        })}
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

/** What can be sent now: invitations until the close, and then what is left to answer and to do. */
function pressesOf(control: ControlView, { entered }: LetterBoard, today: string): readonly Press[] {
  const { sites, units } = recipientsOf(control);
  const questions: Press = { name: 'remindQuestions', kind: 'questions', to: unitsWithQuestions(units, control) };
  if (hasEnded(control.conference.phase)) {
    const tasks: Press = { name: 'remindTasks', kind: 'commitments', to: owingRecipients(control, today) };
    return units.length > 0 ? [tasks, questions] : [tasks];
  }
  const enteredBy: Readonly<Record<string, number>> = entered;
  const absent = sites.filter(({ id }) => enteredBy[id] === undefined);
  return [
    { name: 'invite', kind: 'invitation', to: sites, whom: 'allSites' },
    { name: 'remind', kind: 'reminder', to: absent, whom: 'sitesNotEntered' },
    ...(units.length > 0 ? [{ name: 'inviteUnits', kind: 'invitation', to: units } as const, questions] : []),
  ];
}
