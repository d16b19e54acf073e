import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HandId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, HelpView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { closeDialogs } from '../../../ui/overlays/openDialogs.ts';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { findOwnBallot } from '../ownBallot.ts';
import { findOwnPlace, type OwnPlace } from '../ownPlace.ts';
import { useIsPerson } from '../usePersonPresent.ts';

/** What an operator opens to answer, or to look at. */
type OperatorDialog =
  | 'raise'
  | 'hand'
  | 'lower'
  | 'end'
  | 'ask'
  | 'vote'
  | 'headcount'
  | 'checkIn'
  | 'help'
  | 'room'
  | 'support'
  | 'messages'
  | 'reading'
  | 'speakers'
  | 'more';

/** What the hand's button asks. */
type HandDialog = 'raise' | 'hand' | 'lower' | 'end';

/** Those that a button of theirs opens; the hand's button chooses between the others. */
type OpenedByPress = Exclude<OperatorDialog, HandDialog>;

/** What the operator may do now, and what waits for it. */
export interface Operator {
  readonly hall: HallView;
  readonly place: OwnPlace;
  /** The open vote in which this site has a ballot. */
  readonly votable: PollView | undefined;
  /** Its ballot is still to be cast. */
  readonly unvoted: boolean;
  /** The site is one person: nobody counts heads, and no phones come beside it. */
  readonly person: boolean;
  /** How many people were counted. */
  readonly count: number | undefined;
  /** What the headcount opens: the list of names where there is one. */
  readonly counting: 'headcount' | 'checkIn';
  /** The desk had the last word on the line, which the room may not have read yet. */
  readonly helpAnswered: boolean;
  /** What the desk wrote and the room has not read. */
  readonly unreadMessages: number;
  /** The hand is up. */
  readonly raised: boolean;
  /** A hand or the end of a turn is on its way. */
  readonly pending: boolean;
  readonly blocked: Readonly<Record<'raise' | 'ask' | 'vote' | 'headcount' | 'help' | 'end', string | undefined>>;
  readonly dialog: OperatorDialog | undefined;
  readonly open: (dialog: OpenedByPress) => void;
  readonly close: () => void;
  /** Raises the hand at once; once it is up, opens what can be done with it, or whether to end the turn. */
  readonly pressHand: () => void;
  /** Lowers the hand, or ends the site's turn, after it was asked. */
  readonly lower: () => void;
  readonly end: () => void;
  readonly raise: (kind: HandKind) => void;
  /** Has the waiting hand ask for something else. */
  readonly changeKind: (kind: HandKind) => void;
}

/** What can be looked at whatever the conference does. */
const ALWAYS_OPEN = ['room', 'support', 'speakers', 'checkIn', 'messages', 'reading', 'more'] as const;

/** What a hand asks for that was raised by a press alone. */
const KIND_AT_ONCE: HandKind = 'question';

/** A second press so soon after the first was meant as the same one, in ms. */
const SAME_PRESS_MS = 1_000;

/** The operator's actions, each by its key too, wherever their buttons stand. */
export function useOperator(hall: HallView, siteId: SiteId, poll: PollView | undefined): Operator {
  const { t } = useTranslation();
  const self = useView('self');
  const [dialog, setDialog] = useState<OperatorDialog>();
  const { send, pending } = useCommand();
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const place = findOwnPlace(hall.floor, siteId);
  const { votable, unvoted } = findOwnBallot(poll, self);
  const person = useIsPerson();
  const mayVote = useBlockReason('CastBallot');
  const blocked = {
    raise: useBlockReason('RaiseHand'),
    ask: useBlockReason('AskQuestion'),
    vote: mayVote ?? (votable ? undefined : t('site.noPoll')),
    headcount: useBlockReason('DeclareHeadcount'),
    help: useBlockReason('RequestHelp'),
    end: useBlockReason('EndTurn'),
  };
  const counting = self?.site?.participants ? 'checkIn' : 'headcount';
  const open = (name: OpenedByPress) => {
    if (isAlwaysOpen(name) || blocked[name] === undefined) setDialog(name);
  };
  /** A reply names the question that was called when it was chosen. */
  const aboutCalled = (kind: HandKind) =>
    kind === 'reply' && hall.calledQuestionId !== undefined && { questionId: hall.calledQuestionId };
  const raise = (kind: HandKind) => {
    setDialog(undefined);
    void send({ type: 'RaiseHand', handId: `hand_${nanoid(12)}` as HandId, kind, ...aboutCalled(kind) });
  };
  const raiseAtOnce = () => {
    if (performance.now() - pressedAt.current < SAME_PRESS_MS) return;
    pressedAt.current = performance.now();
    if (hall.floor.listClosed) setDialog('raise');
    else raise(KIND_AT_ONCE);
  };
  const pressHand = () => {
    if (pending) return;
    if (place.kind === 'speaking') {
      if (blocked.end === undefined) setDialog('end');
    } else if (blocked.raise !== undefined) return;
    else if (place.kind === 'none') raiseAtOnce();
    else setDialog(place.kind === 'waiting' ? 'hand' : 'lower');
  };

  // A dialog would hide that the site is next and silence the key that confirms. What was typed is kept as a draft.
  const invited = place.kind === 'invited';
  useEffect(() => {
    if (invited) closeDialogs();
  }, [invited]);

  // What was asked about a hand or a turn that is no more has no answer.
  const placeKind = place.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the place changed is the reason to close.
  useEffect(() => {
    setDialog((opened) => (opened === 'hand' || opened === 'lower' || opened === 'end' ? undefined : opened));
  }, [placeKind]);

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
    ...(!person && { d: { label: t('site.headcount'), act: () => open(counting) } }),
    t: { label: t('help.title'), act: () => open('help') },
    y: { label: t('messages.title'), act: () => open('messages') },
    u: { label: t('phone.open'), act: () => open('support') },
    n: { label: t('speech.ofRoom'), act: () => open('speakers') },
    ...(Object.keys(hall.documentsToRead).length > 0 && {
      l: { label: t('toRead.title'), act: () => open('reading') },
    }),
    ...(!person && { q: { label: t('room.title'), act: () => open('room') } }),
  });

  return {
    hall,
    place,
    votable,
    unvoted,
    person,
    count: self?.site?.declared,
    counting,
    helpAnswered: hasNewAnswer(Object.values(self?.help ?? {}) as HelpView[]),
    unreadMessages: self?.messages?.unread ?? 0,
    raised: place.kind === 'waiting' || invited,
    pending,
    blocked,
    dialog,
    open,
    close: () => setDialog(undefined),
    pressHand,
    lower: () => {
      setDialog(undefined);
      if (place.kind === 'waiting' || place.kind === 'invited') void send({ type: 'LowerHand', handId: place.handId });
    },
    end: () => {
      setDialog(undefined);
      if (place.kind === 'speaking') void send({ type: 'EndTurn', handId: place.turn.handId });
    },
    raise,
    changeKind: (kind) => {
      setDialog(undefined);
      if (place.kind !== 'waiting' || kind === place.asked) return;
      void send({ type: 'ChangeHandKind', handId: place.handId, kind, ...aboutCalled(kind) });
    },
  };
}

function isAlwaysOpen(name: OpenedByPress): name is (typeof ALWAYS_OPEN)[number] {
  return (ALWAYS_OPEN as readonly OpenedByPress[]).includes(name);
}

function hasNewAnswer(requests: readonly HelpView[]): boolean {
  const open = requests.find(({ state }) => state === 'open');
  return open !== undefined && Object.values(open.messages).at(-1)?.from === 'desk';
}
