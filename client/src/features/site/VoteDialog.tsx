import { BALLOT_CHOICES, type BallotChoice } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession, useView } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BALLOT_ICONS } from '../../widgets/TallyBars.tsx';

/** The site's one ballot. */
export function VoteDialog({ poll, onClose }: { readonly poll: PollView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const ballot = useView('self')?.ballots[poll.id];
  const { send } = useCommand();
  const [casting, setCasting] = useState<BallotChoice>();
  const cast = async (choice: BallotChoice) => {
    setCasting(choice);
    const recorded = await send({ type: 'CastBallot', pollId: poll.id, choice });
    setCasting(undefined);
    if (!recorded) return;
    session.noticeDone(`${t('site.voteOwn', { choice: t(`ballots.${choice}`) })}. ${t('actions.recorded')}`);
    onClose();
  };
  return (
    <Dialog title={t('site.voteTitle')} onClose={onClose}>
      <p>
        <strong>{poll.title}</strong>
      </p>
      <ChoiceList
        choices={BALLOT_CHOICES.map((choice) => {
          const Icon = BALLOT_ICONS[choice];
          return {
            value: choice,
            label: t(`ballots.${choice}`),
            icon: <Icon aria-hidden="true" size={24} strokeWidth={2.5} />,
            hint: casting === choice ? t('actions.sending') : undefined,
          };
        })}
        chosen={ballot}
        pending={casting}
        onChoose={(choice) => void cast(choice)}
      />
      <p>{t('site.voteChange')}</p>
    </Dialog>
  );
}
