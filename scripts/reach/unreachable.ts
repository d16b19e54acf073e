import { COMMAND_SUBJECTS } from '@diem-cau/shared/domain/revisions.ts';
import type { Unreachable } from './reach.ts';

// The names that the simulation and the fuzzer cannot reach, each with the reason.

const BY_SERVER = 'only the server sends it: by itself, or for a request by HTTP';
const AT_STORE = 'needs a store that fails or is full; npm run torture breaks it';
const BY_CLIENT = 'the client says it of itself; no server sends it';
const A_BUG = 'would be a bug, which ends the run as failed';
const AFTER_APPROVAL = 'a paper is approved by a request by HTTP, with the hash that the chair saw';
const NOT_FILMED = 'nobody sends media here, so nothing is recorded';
const ON_BUDGET = 'budgets are raised, so that cases are looked at';

/** The server's own commands, except the import of sites, which the fuzzer uploads. */
const SENT_BY_SERVER = Object.fromEntries(
  Object.entries(COMMAND_SUBJECTS).flatMap(([type, row]) =>
    row === 'server' && type !== 'ImportSites' ? [[type, BY_SERVER]] : [],
  ),
);

const COMMON = {
  commands: SENT_BY_SERVER,
  refusals: {
    CONFERENCE_EXISTS: BY_SERVER,
    CONFERENCE_DELETED: BY_SERVER,
    NOT_A_DRAFT: BY_SERVER,
    DEADLINE_NOT_PASSED: BY_SERVER,
    INVITATION_STANDS: BY_SERVER,
    STORE_UNAVAILABLE: AT_STORE,
    STORE_FULL: AT_STORE,
    STORE_CONFLICT: AT_STORE,
    SECRECY_UNAVAILABLE: AT_STORE,
    DISCONNECTED: BY_CLIENT,
    INTERNAL: A_BUG,
    QUOTA_SPENT: ON_BUDGET,
    PAPER_APPROVED: AFTER_APPROVAL,
    PAPER_INCOMPLETE: BY_SERVER,
    TOO_MANY_ADDENDA: AFTER_APPROVAL,
    RECORDED_PART_UNKNOWN: NOT_FILMED,
    TOO_MANY_RECORDED_PARTS: NOT_FILMED,
    MEDIA_EXCESS: 'nobody sends media here',
    MEDIA_UNAVAILABLE: 'needs a media worker that died',
  },
  events: {
    SitesImported: 'earlier versions wrote it; it is in stored logs only',
    ConferenceDeleted: BY_SERVER,
    WordsErased: BY_SERVER,
    PaperApproved: BY_SERVER,
    AddendumAdded: AFTER_APPROVAL,
    RecordingHalted: NOT_FILMED,
    StreamHalted: NOT_FILMED,
    RecordedPartFiled: NOT_FILMED,
    RecordingGapped: NOT_FILMED,
    RecordedPartDeleted: NOT_FILMED,
    RecordedPartsExpired: NOT_FILMED,
  },
} satisfies Unreachable;

const NO_REQUESTS = 'requests by HTTP are not simulated';
const SITES_LEFT = 'simulated sites leave at the close';
const WELL_FORMED = 'simulated people send what the screens send';

/** Of `npm run simulate`. */
export const BEYOND_SIMULATION: Unreachable = {
  commands: {
    ...COMMON.commands,
    PresentDocumentPage: NO_REQUESTS,
    RequestCorrection: SITES_LEFT,
    SettleCorrection: SITES_LEFT,
    DeleteRecordedPart: NOT_FILMED,
  },
  refusals: {
    ...COMMON.refusals,
    IMPORT_HAS_ERRORS: NO_REQUESTS,
    FILE_UNREADABLE: NO_REQUESTS,
    FILE_LOCKED: NO_REQUESTS,
    FILE_OTHER_KIND: NO_REQUESTS,
    FILE_EMPTY: NO_REQUESTS,
    LIST_TOO_LARGE: NO_REQUESTS,
    READER_BUSY: NO_REQUESTS,
    DOCUMENT_UNREADABLE: NO_REQUESTS,
    DOCUMENT_TOO_LARGE: NO_REQUESTS,
    DOCUMENT_LOCKED: NO_REQUESTS,
    DOCUMENT_FORM: NO_REQUESTS,
    DOCUMENT_TOO_LONG: NO_REQUESTS,
    DOCUMENT_TOO_COMPLEX: NO_REQUESTS,
    DOCUMENT_PAGE_UNDRAWABLE: NO_REQUESTS,
    DOCUMENT_OLD_OFFICE: NO_REQUESTS,
    OFFICE_MISSING: NO_REQUESTS,
    PDF_WHILE_LIVE: NO_REQUESTS,
    OFFICE_FAILED: NO_REQUESTS,
    DOCUMENT_UNKNOWN: NO_REQUESTS,
    DOCUMENT_REPLACED: NO_REQUESTS,
    TOO_MANY_DOCUMENTS: NO_REQUESTS,
    PROGRESS_UNKNOWN: NO_REQUESTS,
    TOO_MANY_PROGRESS_FILES: NO_REQUESTS,
    INVITE_UNKNOWN: NO_REQUESTS,
    CONFERENCE_UNKNOWN: NO_REQUESTS,
    NOT_FOUND: NO_REQUESTS,
    SURVEY_NOT_ASKED: NO_REQUESTS,
    ANSWER_MISSING: NO_REQUESTS,
    ANSWER_FORM: NO_REQUESTS,
    ANSWERED_ELSEWHERE: NO_REQUESTS,
    SURVEY_UNKNOWN: WELL_FORMED,
    SURVEY_FORM: WELL_FORMED,
    SURVEY_OPTIONS_ALIKE: WELL_FORMED,
    DEADLINE_PAST: WELL_FORMED,
    TOO_MANY_SURVEYS: WELL_FORMED,
    BLOCK_UNKNOWN: WELL_FORMED,
    TOO_MANY_EDITS: WELL_FORMED,
    TOO_MANY_CORRECTIONS: SITES_LEFT,
    CORRECTION_EXISTS: SITES_LEFT,
    CORRECTION_UNKNOWN: SITES_LEFT,
    CORRECTION_SETTLED: SITES_LEFT,
    INVALID: WELL_FORMED,
    TOO_LARGE: WELL_FORMED,
    UNKNOWN_EVENT: WELL_FORMED,
    FOREIGN_ORIGIN: WELL_FORMED,
    UNAUTHENTICATED: WELL_FORMED,
    FORBIDDEN: WELL_FORMED,
    MEDIA_REFUSED: 'nobody sends media here',
    NO_HALL_SCREEN: 'simulated sites have the screens of their halls open',
    NO_HALL_OPEN: 'simulated sites have the screens of their halls open',
  },
  events: {
    ...COMMON.events,
    ListColumnsRemembered: NO_REQUESTS,
    DocumentAdded: NO_REQUESTS,
    ProgressFileAttached: NO_REQUESTS,
    CorrectionRequested: SITES_LEFT,
    CorrectionSettled: SITES_LEFT,
    DocumentRemoved: NO_REQUESTS,
    DocumentReadersSet: NO_REQUESTS,
    DocumentPagePresented: NO_REQUESTS,
    HallTestTurned: 'simulated conferences begin within the five seconds of the first turn',
  },
};

/** Of `npm run fuzz`. */
export const BEYOND_FUZZ: Unreachable = {
  ...COMMON,
};
