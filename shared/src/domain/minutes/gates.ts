import type { CorrectionId, PollId } from '../../kernel/ids.ts';
import {
  type Assignment,
  assignmentsInOrder,
  type Conclusion,
  type ConclusionKey,
  isConfirmed,
} from '../conclusions/state.ts';
import type { ConferenceState } from '../state.ts';

/** What stands between the minutes and their approval, each with what it is about. */
export type Gate =
  /** Nobody said who spoke; `turn` is its number among those that ended. */
  | { readonly kind: 'speaker'; readonly turn: string }
  /** A vote is open or still being counted, or its result was not published. */
  | { readonly kind: 'poll'; readonly pollId: PollId }
  /** The chair has yet to confirm a conclusion as it stands; that needs an owner for each of its assignments. */
  | { readonly kind: 'conclusion'; readonly about: ConclusionKey; readonly ownerless: number }
  /** A site waits for an answer to its request for a correction. */
  | { readonly kind: 'correction'; readonly correctionId: CorrectionId }
  /** Nobody said who signs. */
  | { readonly kind: 'signer'; readonly who: 'chair' | 'secretary' };

/** What must be settled before a paper can be approved. Rule MIN-4 in SPEC.md. */
export function approvalGates({
  floor,
  polls,
  conclusions,
  minutes,
}: Pick<ConferenceState, 'floor' | 'polls' | 'conclusions' | 'minutes'>): readonly Gate[] {
  const { edits, details, corrections } = minutes;
  const isHidden = (id: keyof typeof edits) => edits[id]?.hidden === true;
  // What is assigned stands on the papers even where the sentence above it is left out.
  const isLeftOut = ({ about, assignments, confirmed }: Conclusion) =>
    isHidden(`conclusion:${about}`) &&
    Object.values<Assignment>({ ...assignments, ...confirmed?.assignments }).every(({ id }) =>
      isHidden(`assignment:${id}`),
    );
  return [
    ...Object.entries(floor.pastTurns).flatMap(([turn, { speaker }]): Gate[] =>
      speaker || isHidden(`turn:${turn}`) ? [] : [{ kind: 'speaker', turn }],
    ),
    ...Object.values(polls).flatMap(({ id, phase }): Gate[] =>
      phase === 'draft' || phase === 'published' ? [] : [{ kind: 'poll', pollId: id }],
    ),
    ...Object.values<Conclusion>(conclusions).flatMap((conclusion): Gate[] => {
      if (conclusion.withdrawn || isConfirmed(conclusion) || isLeftOut(conclusion)) return [];
      const ownerless = assignmentsInOrder(conclusion.assignments).filter(({ owner }) => !owner).length;
      return [{ kind: 'conclusion', about: conclusion.about, ownerless }];
    }),
    ...Object.values(corrections).flatMap(({ id, settledAt }): Gate[] =>
      settledAt === undefined ? [{ kind: 'correction', correctionId: id }] : [],
    ),
    ...(['chair', 'secretary'] as const).flatMap((who): Gate[] => (details[who] ? [] : [{ kind: 'signer', who }])),
  ];
}
