import type { AnnouncementId, HandId, HelpId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';

let counter = 100_000;

/** Ids as a client makes them, counted instead of random. */
export const newId = {
  hand: () => `hand_${++counter}` as HandId,
  question: () => `q_${++counter}` as QuestionId,
  help: () => `help_${++counter}` as HelpId,
  announcement: () => `ann_${++counter}` as AnnouncementId,
  poll: () => `poll_${++counter}` as PollId,
};
