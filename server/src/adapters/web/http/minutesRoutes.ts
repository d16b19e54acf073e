import type { Role } from '@diem-cau/shared/domain/actor.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { addendaParts } from '@diem-cau/shared/minutes/addenda.ts';
import { minutesLists } from '@diem-cau/shared/minutes/lists.ts';
import { logList } from '@diem-cau/shared/minutes/logList.ts';
import { nanoid } from 'nanoid';
import { mayConvertNow } from '../../../application/papers/pdfWhileLive.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

type MinutesRoute = 'readMinutes' | 'readMinutesEntries' | 'approvePaper' | 'downloadPaper' | 'downloadLists';

/** Who reads a paper once it is approved only. */
const READERS: ReadonlySet<Role> = new Set(['site', 'observer', 'respondent']);

/** The minutes, their approval, and the papers as files. */
export function minutesHandlers({
  papers,
  paperFiles,
  office,
  conferences,
}: HttpAppOptions): RouteHandlers<MinutesRoute> {
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
        const { paper: kind, file, language } = query;
        const isApproved = runtime.state.minutes.approvals[kind] !== undefined;
        if (READERS.has(pass.actor.role) && !isApproved) return err({ code: 'NOT_FOUND' });
        if (file === 'pdf' && !(await mayConvertNow(() => conferences.list()))) return err({ code: 'PDF_WHILE_LIVE' });
        const content = await papers.readPaper(runtime, kind, language);
        const template = await papers.readTemplate(runtime, content);
        const docx = await paperFiles.docx(content, addendaParts(kind, runtime.state, language), template);
        const headers = { 'Content-Disposition': `attachment; filename="${kind}.${file}"` };
        if (file === 'docx') return ok({ content: docx, headers });
        const pdf = await office.convertToPdf(docx, 'docx');
        return pdf.ok ? ok({ content: pdf.value, headers: { ...headers, 'Content-Type': 'application/pdf' } }) : pdf;
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
