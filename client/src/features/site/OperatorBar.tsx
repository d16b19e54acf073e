import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HandId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, HelpView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { Hand, LifeBuoy, MessageSquarePlus, QrCode, Square, ThumbsUp, Users, Vote } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useView } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { CommandButton, useBlockReason } from '../../widgets/CommandButton.tsx';
import { DeviceButtons } from '../../widgets/DeviceButtons.tsx';
import { ScreenButton } from '../../widgets/ScreenButton.tsx';
import { AskDialog } from './AskDialog.tsx';
import styles from './HallScreen.module.css';
import { HeadcountDialog } from './HeadcountDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { InvitedPanel } from './InvitedPanel.tsx';
import { findOwnPlace } from './ownPlace.ts';
import { RaiseHandDialog } from './RaiseHandDialog.tsx';
import { RoomDialog } from './RoomDialog.tsx';
import { SupportDialog } from './SupportDialog.tsx';
import { VoteDialog } from './VoteDialog.tsx';

type OpenDialog = 'raise' | 'ask' | 'vote' | 'headcount' | 'help' | 'room' | 'support';

interface OperatorBarProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
  readonly poll: PollView | undefined;
  readonly snapshot: StageMediaSnapshot;
}

/** The operator's few buttons, each with its key. */
export function OperatorBar({ hall, siteId, poll, snapshot }: OperatorBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const self = useView('self');
  const [dialog, setDialog] = useState<OpenDialog>();
  const hand = useCommand();
  const place = findOwnPlace(hall.floor, siteId);
  const blocked = {
    raise: useBlockReason('RaiseHand'),
    ask: useBlockReason('AskQuestion'),
    vote: useBlockReason('CastBallot'),
    headcount: useBlockReason('DeclareHeadcount'),
    help: useBlockReason('RequestHelp'),
  };
  const votable = poll?.phase === 'open' && poll.rules.voters !== 'delegate' ? poll : undefined;
  const voteBlocked = blocked.vote ?? (votable ? undefined : t('site.noPoll'));
  const unvoted = votable !== undefined && self?.ballots[votable.id] === undefined;
  const count = self?.site?.declared;
  const helpAnswered = hasNewAnswer(Object.values(self?.help ?? {}) as HelpView[]);
  const raised = place.kind === 'waiting' || place.kind === 'invited';

  const open = (name: OpenDialog, reason: string | undefined) => {
    if (reason === undefined) setDialog(name);
  };
  const close = () => setDialog(undefined);
  const pressHand = () => {
    if (hand.pending || blocked.raise !== undefined || place.kind === 'speaking') return;
    if (raised) void hand.send({ type: 'LowerHand', handId: place.handId });
    else setDialog('raise');
  };
  const raise = (kind: HandKind) => {
    close();
    void hand.send({ type: 'RaiseHand', handId: `hand_${nanoid(12)}` as HandId, kind });
  };

  // A dialog would hide that the site is next. What was typed is kept as a draft.
  const invited = place.kind === 'invited';
  useEffect(() => {
    if (invited) setDialog(undefined);
  }, [invited]);

  useShortcuts({
    g: { label: t('shortcuts.hand'), act: pressHand },
    c: { label: t('site.ask'), act: () => open('ask', blocked.ask) },
    b: { label: t('site.vote'), act: () => open('vote', voteBlocked) },
    d: { label: t('site.headcount'), act: () => open('headcount', blocked.headcount) },
    t: { label: t('help.title'), act: () => open('help', blocked.help) },
  });

  return (
    <section className={styles.bar} aria-label={t('site.bar')}>
      {place.kind === 'invited' && <InvitedPanel handId={place.handId} speaking={hall.floor.speaking} />}
      {place.kind === 'speaking' ? (
        <CommandButton
          command="EndTurn"
          make={() => ({ type: 'EndTurn' })}
          variant="danger"
          className={styles.barButton}
          icon={<Square aria-hidden="true" size="1.1em" />}
        >
          {t('turn.end')}
        </CommandButton>
      ) : (
        <Button
          variant={raised ? 'attention' : 'secondary'}
          className={styles.barButton}
          icon={<Hand aria-hidden="true" size="1.25em" />}
          hint="G"
          pending={hand.pending}
          blockedBecause={blocked.raise}
          onClick={pressHand}
        >
          {t(raised ? 'site.lowerHand' : 'site.raiseHand')}
        </Button>
      )}
      <Button
        className={styles.barButton}
        icon={<MessageSquarePlus aria-hidden="true" size="1.25em" />}
        hint="C"
        blockedBecause={blocked.ask}
        onClick={() => setDialog('ask')}
      >
        {t('site.ask')}
      </Button>
      <Button
        variant={unvoted ? 'attention' : 'secondary'}
        className={styles.barButton}
        icon={<Vote aria-hidden="true" size="1.25em" />}
        hint="B"
        blockedBecause={voteBlocked}
        onClick={() => setDialog('vote')}
      >
        {t('site.vote')}
      </Button>
      <Button
        className={styles.barButton}
        icon={<Users aria-hidden="true" size="1.25em" />}
        hint="D"
        blockedBecause={blocked.headcount}
        onClick={() => setDialog('headcount')}
      >
        {count === undefined ? t('site.headcount') : t('site.headcountWith', { n: format.number(count) })}
      </Button>
      <Button
        variant={helpAnswered ? 'attention' : 'secondary'}
        className={styles.barButton}
        icon={<LifeBuoy aria-hidden="true" size="1.25em" />}
        hint="T"
        blockedBecause={blocked.help}
        onClick={() => setDialog('help')}
      >
        {t('help.title')}
      </Button>
      <Button
        className={styles.barButton}
        icon={<ThumbsUp aria-hidden="true" size="1.25em" />}
        label={t('phone.open')}
        onClick={() => setDialog('support')}
      />
      <Button
        className={styles.barButton}
        icon={<QrCode aria-hidden="true" size="1.25em" />}
        label={t('room.title')}
        onClick={() => setDialog('room')}
      />
      <span className={styles.spring} data-media={snapshot.state} data-testid="media-state" />
      {hall.floor.speaking?.siteId === siteId && (
        <ScreenButton stage={hall.stage} ownKey={`speaker:${siteId}`} className={styles.barButton} />
      )}
      <DeviceButtons className={styles.barButton} />
      {dialog === 'raise' && (
        <RaiseHandDialog questionCalled={hall.calledQuestionId !== undefined} onChoose={raise} onClose={close} />
      )}
      {dialog === 'ask' && <AskDialog onClose={close} />}
      {dialog === 'vote' && votable && <VoteDialog poll={votable} onClose={close} />}
      {dialog === 'room' && <RoomDialog onClose={close} />}
      {dialog === 'support' && <SupportDialog hall={hall} onClose={close} />}
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'headcount' && <HeadcountDialog onClose={close} />}
    </section>
  );
}

/** Whether the desk had the last word on the open request, which the room may not have read yet. */
function hasNewAnswer(requests: readonly HelpView[]): boolean {
  const open = requests.find(({ state }) => state === 'open');
  return open !== undefined && Object.values(open.messages).at(-1)?.from === 'desk';
}
