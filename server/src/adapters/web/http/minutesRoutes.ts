import type { Role } from '@diem-cau/shared/domain/actor.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { addendaParts } from '@diem-cau/shared/minutes/addenda.ts';
import { minutesLists } from '@diem-cau/shared/minutes/lists.ts';
import { logList } from '@diem-cau/shared/minutes/logList.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { RouteQuery } from '@diem-cau/shared/protocol/routes.ts';
import { nanoid } from 'nanoid';
import type { ConferenceRuntime } from '../../../application/conferenceRuntime.ts';
import { mayConvertNow } from '../../../application/papers/pdfWhileLive.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { FileReply, RouteHandlers } from './routeHandler.ts';

type MinutesRoute = 'readMinutes' | 'readMinutesEntries' | 'approvePaper' | 'downloadPaper' | 'downloadLists';

/** Who reads a paper once it is approved only. */
const READERS: ReadonlySet<Role> = new Set(['site', 'observer', 'respondent']);

/** The minutes, their approval, and the papers as files. */
export function minutesHandlers(options: HttpAppOptions): RouteHandlers<MinutesRoute> {
  const { papers, paperFiles } = options;
  return {
    readMinutes: {
      handle: async ({ conference, query }) => ok(await papers.readDraft(conference.runtime, query.language)),
    },
    readMinutesEntries: {
      handle: async ({ conference, query }) => ok(await papers.readEntries(conference.runtime, query.versions)),
    },
    approvePaper: {
      handle: ({ pass, conference, body }) =>
        papers.approve(conference.runtime, { actor: pass.actor, commandId: `approve-${nanoid()}`, ...body }),
    },
    downloadPaper: {
      async handle({ pass, conference: { runtime }, query }) {
        const isApproved = runtime.state.minutes.approvals[query.paper] !== undefined;
        if (READERS.has(pass.actor.role) && !isApproved) return err({ code: 'NOT_FOUND' });
        return sendPaper(runtime, query, options);
      },
    },
    downloadLists: {
      async handle({ conference: { runtime }, query }) {
        const { state } = runtime;
        const log = logList(await papers.readLog(runtime), state.conference, query.language);
        const content = await paperFiles.xlsx([...minutesLists(state, query.language), log]);
        return ok({ content, headers: { 'Content-Disposition': 'attachment; filename="lists.xlsx"' } });
      },
    },
  };
}

/** A paper as a file. Errors: `PDF_WHILE_LIVE`, those of LibreOffice. */
export async function sendPaper(
  runtime: ConferenceRuntime,
  { paper: kind, file, language }: NonNullable<RouteQuery<'downloadPaper'>>,
  { papers, paperFiles, office, conferences }: HttpAppOptions,
): Promise<Reply<FileReply>> {
  if (file === 'pdf' && !(await mayConvertNow(() => conferences.list()))) return err({ code: 'PDF_WHILE_LIVE' });
  const content = await papers.readPaper(runtime, kind, language);
  const template = await papers.readTemplate(runtime, content);
  const docx = await paperFiles.docx(content, addendaParts(kind, runtime.state, language), template);
  const headers = { 'Content-Disposition': `attachment; filename="${kind}.${file}"` };
  if (file === 'docx') return ok({ content: docx, headers });
  const pdf = await office.convertToPdf(docx, 'docx');
  return pdf.ok ? ok({ content: pdf.value, headers: { ...headers, 'Content-Type': 'application/pdf' } }) : pdf;
}
