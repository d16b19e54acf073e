import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { PaperKind } from '../../domain/minutes/state.ts';
import type { LogLine, MinutesDraft, PaperFile } from '../minutes.ts';
import { SINCE_LIVE } from './phases.ts';
import { defineRoute } from './route.ts';

const KEEPERS = ['organiser', 'chair', 'moderator', 'minutesSecretary'] as const;

/** The minutes as they grow, their papers, and the lists of what happened. */
export const MINUTES_ROUTES = {
  readMinutes: defineRoute<{ query: { readonly language: WordLanguage }; reply: MinutesDraft }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/minutes',
    summary: 'Reads the draft of the minutes, and what stands between it and its approval.',
    authentication: 'session',
    roles: KEEPERS,
    phases: SINCE_LIVE,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  readMinutesEntries: defineRoute<{ query: { readonly versions: readonly number[] }; reply: readonly LogLine[] }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/minutes/entries',
    summary: 'Reads who did what and when in the entries of the log that a sentence of the minutes rests on.',
    authentication: 'session',
    roles: KEEPERS,
    phases: SINCE_LIVE,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  approvePaper: defineRoute<{
    body: { readonly paper: PaperKind; readonly hash: string; readonly language: WordLanguage };
    reply: Readonly<Record<never, never>>;
  }>()({
    method: 'POST',
    path: '/api/conferences/:conferenceId/minutes/approval',
    summary: 'Approves a paper as the chair saw it: with another hash it is refused as outdated.',
    authentication: 'session',
    roles: ['chair'],
    phases: ['closed'],
    body: { format: 'json', maxBytes: 4 * 1024 },
    reply: 'reply',
    recorded: true,
    errors: ['STALE', 'PAPER_APPROVED', 'PAPER_INCOMPLETE', 'STORE_FULL', 'QUOTA_SPENT', 'STORE_CONFLICT'],
  }),
  downloadPaper: defineRoute<{
    query: { readonly paper: PaperKind; readonly file: PaperFile; readonly language: WordLanguage };
  }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/paper',
    summary:
      'Downloads a paper: its draft or its approved text for who keeps the minutes, the approved text for sites.',
    authentication: 'session',
    roles: [...KEEPERS, 'site', 'observer', 'respondent'],
    phases: SINCE_LIVE,
    reply: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    recorded: true,
    errors: ['NOT_FOUND', 'PDF_WHILE_LIVE', 'OFFICE_MISSING', 'OFFICE_FAILED', 'READER_BUSY'],
  }),
  downloadLists: defineRoute<{ query: { readonly language: WordLanguage } }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/lists',
    summary: 'Downloads a workbook of attendance, absent sites, speeches, questions, votes and commitments.',
    authentication: 'session',
    roles: KEEPERS,
    phases: SINCE_LIVE,
    reply: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    recorded: true,
    errors: [],
  }),
  downloadDossier: defineRoute<Record<never, never>>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/dossier',
    summary:
      'Downloads everything of a conference as one archive that anybody can check without the server: papers, lists, log, ballots, documents.',
    authentication: 'session',
    roles: ['organiser', 'chair', 'minutesSecretary'],
    phases: ['closed', 'archived'],
    reply: 'application/zip',
    recorded: true,
    errors: [],
  }),
} as const;
