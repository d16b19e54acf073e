import type { AnnouncementAudience } from '../../domain/announcements/state.ts';
import { PHASES } from '../../domain/conference/state.ts';
import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import { DOCUMENT_LIMITS } from '../../domain/documents/limits.ts';
import type { AnnouncementId, ConferenceId, Timestamp } from '../../kernel/ids.ts';
import { STAFF_ROLES } from '../../organisation/state.ts';
import type { Board, BoardOutcome, BoardQuery, BoardQuestions } from '../board.ts';
import type { PaperFile } from '../minutes.ts';
import { UPLOAD_ERRORS } from './documentRoutes.ts';
import { defineRoute } from './route.ts';

const FOR_STAFF = { authentication: 'account', roles: STAFF_ROLES, phases: PHASES } as const;

/** Room beside a document for what was chosen for it, in bytes. */
const CHOICES_BYTES = 16 * 1024;

interface Outcomes {
  readonly outcomes: readonly BoardOutcome[];
}

/** Conferences side by side, for who leads them. */
export const BOARD_ROUTES = {
  readBoard: defineRoute<{ reply: Board }>()({
    ...FOR_STAFF,
    method: 'GET',
    path: '/api/organisation/board',
    summary: 'Reads the conferences in which the reader has a role side by side.',
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  readBoardQuestions: defineRoute<{ query: BoardQuery; reply: BoardQuestions }>()({
    ...FOR_STAFF,
    method: 'GET',
    path: '/api/organisation/board/questions',
    summary: 'Reads the questions and proposals of the conferences on the board in one list.',
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  downloadBoardLists: defineRoute<{ query: BoardQuery & { readonly language: WordLanguage } }>()({
    ...FOR_STAFF,
    method: 'GET',
    path: '/api/organisation/board/lists',
    summary: 'Downloads the conferences on the board and their joint list as a workbook.',
    reply: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    recorded: true,
    errors: [],
  }),
  downloadJointPaper: defineRoute<{
    query: {
      readonly file: PaperFile;
      readonly language: WordLanguage;
      /** Those whose conclusions it has, in the order of the board. */
      readonly conferences: readonly ConferenceId[];
    };
  }>()({
    ...FOR_STAFF,
    method: 'GET',
    path: '/api/organisation/board/paper',
    summary: 'Downloads one notice of the conclusions of several conferences (.docx, or .pdf of that very document).',
    reply: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    recorded: true,
    errors: ['CONFERENCE_UNKNOWN', 'PDF_WHILE_LIVE', 'OFFICE_MISSING', 'OFFICE_FAILED', 'READER_BUSY'],
  }),
  announceToBoard: defineRoute<{
    body: {
      /** Names the announcement: the same one again changes nothing. */
      readonly announcementId: AnnouncementId;
      readonly text: string;
      readonly audience: AnnouncementAudience;
      readonly until?: Timestamp | undefined;
      readonly conferences: readonly ConferenceId[];
    };
    reply: Outcomes;
  }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/organisation/board/announcement',
    summary: 'Publishes an announcement in several conferences, and says which ones it reached.',
    body: { format: 'json', maxBytes: CHOICES_BYTES },
    reply: 'reply',
    recorded: true,
    errors: [],
  }),
  addBoardDocument: defineRoute<{
    body: {
      /** Names the upload: the same one again adds nothing. */
      readonly upload: string;
      readonly title: string;
      readonly conferences: readonly ConferenceId[];
    };
    reply: Outcomes;
  }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/organisation/board/document',
    summary:
      'Adds a document to the running item of several conferences, or to the next one, and says which ones it reached.',
    body: { format: 'form', maxBytes: DOCUMENT_LIMITS.bytes + CHOICES_BYTES },
    reply: 'reply',
    recorded: true,
    errors: UPLOAD_ERRORS,
  }),
} as const;
