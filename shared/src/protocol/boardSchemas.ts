import { z } from 'zod';
import { AGENDA_LIMITS } from '../domain/agenda/limits.ts';
import { WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { QUESTION_KINDS, QUESTION_STATES } from '../domain/dialogue/state.ts';
import { DOCUMENT_LIMITS } from '../domain/documents/limits.ts';
import type { ConferenceId } from '../kernel/ids.ts';
import { BOARD_LIMITS, BOARD_ORDERS } from './board.ts';
import { ANNOUNCEMENTS_SCHEMAS } from './commands/announcements.ts';
import { line } from './commands/forms.ts';
import { PAPER_FILES } from './minutes.ts';

const NOTHING = { query: undefined, body: undefined };

const conferenceId = z.custom<ConferenceId>((value) => typeof value === 'string' && /^[\w-]{1,100}$/.test(value));
const conferences = z.array(conferenceId).min(1).max(BOARD_LIMITS.conferences);
const language = z.enum(WORD_LANGUAGES);
const whole = (max: number) => z.coerce.number().int().min(0).max(max);

const boardQuery = z.strictObject({
  conference: conferenceId.optional(),
  item: z.string().max(AGENDA_LIMITS.title).optional(),
  kind: z.enum(QUESTION_KINDS).optional(),
  state: z.enum(QUESTION_STATES).optional(),
  supporters: whole(BOARD_LIMITS.supporters).optional(),
  minutes: whole(BOARD_LIMITS.minutes).optional(),
  order: z.enum(BOARD_ORDERS),
  descending: z.enum(['true', 'false']).transform((value) => value === 'true'),
});

/** The schemas of the routes of the board. */
export const BOARD_ROUTE_SCHEMAS = {
  readBoard: NOTHING,
  readBoardQuestions: { ...NOTHING, query: boardQuery },
  downloadBoardLists: { ...NOTHING, query: boardQuery.extend({ language }) },
  downloadJointPaper: {
    ...NOTHING,
    query: z.strictObject({
      file: z.enum(PAPER_FILES),
      language,
      // In an address they stand in one text, with commas between.
      conferences: z
        .string()
        .max(BOARD_LIMITS.conferences * 101)
        .transform((value) => value.split(','))
        .pipe(conferences),
    }),
  },
  announceToBoard: {
    ...NOTHING,
    body: ANNOUNCEMENTS_SCHEMAS.PublishAnnouncement.omit({ type: true }).extend({ conferences }),
  },
  addBoardDocument: {
    ...NOTHING,
    body: z.strictObject({
      upload: z.string().regex(/^[\w-]{12,32}$/),
      title: line(DOCUMENT_LIMITS.title),
      conferences,
    }),
  },
} as const;
