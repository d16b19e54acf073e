import type { ControlView } from '@diem-cau/shared/views/shapes.ts';

/** The parts of a view that the minutes tell of, always as many: where one is another object or text, the draft may be another. */
export function draftBasis(control: ControlView): readonly unknown[] {
  const { conference, agenda, pastTurns, questions, polls, rollCall, proposals, unheard, minutes, conclusions } =
    control;
  const { phase, title, vocabulary } = conference;
  return [
    ...[phase, title, vocabulary, agenda, pastTurns, questions, polls],
    ...[rollCall, proposals, unheard, minutes, conclusions],
  ];
}
