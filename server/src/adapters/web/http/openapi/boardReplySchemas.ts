import { PHASES } from '@diem-cau/shared/domain/conference/state.ts';
import { QUESTION_KINDS, QUESTION_STATES } from '@diem-cau/shared/domain/dialogue/state.ts';
import { HALT_REASONS } from '@diem-cau/shared/domain/recording/state.ts';
import { STORAGE_LEVELS } from '@diem-cau/shared/protocol/board.ts';
import { ERROR_CODES } from '@diem-cau/shared/protocol/errors.ts';
import { z } from 'zod';

const moment = z.int().describe('Milliseconds since 1970-01-01T00:00Z.');

const board = z.strictObject({
  conferences: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), phase: z.enum(PHASES) },
      ...{ wentLiveAt: moment.optional(), plannedStart: moment.optional(), item: z.string().optional() },
      forecast: z.strictObject({ end: moment, minutesLate: z.int() }).optional(),
      ...{ present: z.int(), sites: z.int(), people: z.int(), expected: z.int() },
      ...{ hands: z.int(), votes: z.array(z.string()), help: z.int(), lost: z.array(z.string()) },
      recorder: z.enum(HALT_REASONS).optional(),
      ...{ mayAnnounce: z.boolean(), mayAddDocument: z.boolean() },
    }),
  ),
  storage: z.enum(STORAGE_LEVELS),
});

const questions = z.strictObject({
  total: z.int(),
  lines: z.array(
    z.strictObject({
      ...{ id: z.string(), conferenceId: z.string(), conference: z.string(), item: z.string().optional() },
      ...{ site: z.string(), kind: z.enum(QUESTION_KINDS), text: z.string(), state: z.enum(QUESTION_STATES) },
      ...{ supporters: z.int(), at: moment },
    }),
  ),
  items: z.array(z.string()),
});

const outcomes = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      ...{ conferenceId: z.string(), title: z.string() },
      error: z
        .strictObject({
          code: z.enum(ERROR_CODES),
          facts: z.record(z.string(), z.unknown()).optional(),
        })
        .optional()
        .describe('Why it did not get there; absent where it did.'),
    }),
  ),
});

/** The replies of the routes of the board. */
export const BOARD_REPLY_SCHEMAS = {
  readBoard: board,
  readBoardQuestions: questions,
  announceToBoard: outcomes,
  addBoardDocument: outcomes,
} as const;
