import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HandId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, HelpView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { findOwnPlace, type OwnPlace } from '../ownPlace.ts';

/** What an operator opens to answer, or to look at. */
type OperatorDialog = 'raise' | 'ask' | 'vote' | 'headcount' | 'help' | 'room' | 'support';

/** What the operator may do now, and what waits for it. */
export interface Operator {
  readonly hall: HallView;
  readonly place: OwnPlace;
  /** The open vote in which this site has a ballot. */
  readonly votable: PollView | undefined;
  /** Its ballot is still to be cast. */
  readonly unvoted: boolean;
  /** How many people were counted. */
  readonly count: number | undefined;
  /** The desk had the last word on the line, which the room may not have read yet. */
  readonly helpAnswered: boolean;
  /** The hand is up. */
  readonly raised: boolean;
  /** A hand or the end of a turn is on its way. */
  readonly pending: boolean;
  readonly blocked: Readonly<Record<'raise' | 'ask' | 'vote' | 'headcount' | 'help' | 'end', string | undefined>>;
  readonly dialog: OperatorDialog | undefined;
  readonly open: (dialog: OperatorDialog) => void;
  readonly close: () => void;
  /** Raises or lowers the hand; ends the site's turn while it speaks. */
  readonly pressHand: () => void;
  readonly raise: (kind: HandKind) => void;
}

/** The operator's actions, each by its key too, wherever their buttons stand. */
export function useOperator(hall: HallView, siteId: SiteId, poll: PollView | undefined): Operator {
  const { t } = useTranslation();
  const self = useView('self');
  const [dialog, setDialog] = useState<OperatorDialog>();
  const { send, pending } = useCommand();
  const place = findOwnPlace(hall.floor, siteId);
  const votable = poll?.phase === 'open' && poll.rules.voters !== 'delegate' ? poll : undefined;
  const mayVote = useBlockReason('CastBallot');
  const blocked = {
    raise: useBlockReason('RaiseHand'),
    ask: useBlockReason('AskQuestion'),
    vote: mayVote ?? (votable ? undefined : t('site.noPoll')),
    headcount: useBlockReason('DeclareHeadcount'),
    help: useBlockReason('RequestHelp'),
    end: useBlockReason('EndTurn'),
  };
  const open = (name: OperatorDialog) => {
    if (name === 'room' || name === 'support' || blocked[name] === undefined) setDialog(name);
  };
  const pressHand = () => {
    if (pending) return;
    if (place.kind === 'speaking') {
      if (blocked.end === undefined) void send({ type: 'EndTurn', handId: place.turn.handId });
    } else if (blocked.raise !== undefined) return;
    else if (place.kind === 'none') setDialog('raise');
    else void send({ type: 'LowerHand', handId: place.handId });
  };

  // A dialog would hide that the site is next. What was typed is kept as a draft.
  const invited = place.kind === 'invited';
  useEffect(() => {
    if (invited) setDialog(undefined);
  }, [invited]);

  // The next vote opens at a press, never by itself where the last one stood.
  const votableId = votable?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another vote, or none, is the reason to close.
  useEffect(() => {
    setDialog((opened) => (opened === 'vote' ? undefined : opened));
  }, [votableId]);

  const hand = { label: t('shortcuts.hand'), act: pressHand };
  const end = { label: t('turn.end'), act: pressHand };
  useShortcuts({
    // Not the same key: who lowers the hand a moment late must not end the turn.
    ...(place.kind === 'speaking' ? { k: end } : { g: hand }),
    c: { label: t('site.ask'), act: () => open('ask') },
    b: { label: t('site.vote'), act: () => open('vote') },
    d: { label: t('site.headcount'), act: () => open('headcount') },
    t: { label: t('help.title'), act: () => open('help') },
    u: { label: t('phone.open'), act: () => open('support') },
    q: { label: t('room.title'), act: () => open('room') },
  });

  return {
    hall,
    place,
    votable,
    unvoted: votable !== undefined && self?.ballots[votable.id] === undefined,
    count: self?.site?.declared,
    helpAnswered: hasNewAnswer(Object.values(self?.help ?? {}) as HelpView[]),
    raised: place.kind === 'waiting' || invited,
    pending,
    blocked,
    dialog,
    open,
    close: () => setDialog(undefined),
    pressHand,
    raise: (kind) => {
      setDialog(undefined);
      const { calledQuestionId } = hall;
      const about = kind === 'reply' && calledQuestionId !== undefined && { questionId: calledQuestionId };
      void send({ type: 'RaiseHand', handId: `hand_${nanoid(12)}` as HandId, kind, ...about });
    },
  };
}

function hasNewAnswer(requests: readonly HelpView[]): boolean {
  const open = requests.find(({ state }) => state === 'open');
  return open !== undefined && Object.values(open.messages).at(-1)?.from === 'desk';
}
