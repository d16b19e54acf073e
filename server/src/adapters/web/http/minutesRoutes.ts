import type { Role } from '@diem-cau/shared/domain/actor.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { nanoid } from 'nanoid';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

type MinutesRoute = 'readMinutes' | 'readMinutesEntries' | 'approvePaper' | 'downloadPaper';

/** Who reads a paper once it is approved only. */
const READERS: ReadonlySet<Role> = new Set(['site', 'observer', 'respondent']);

/** The minutes, their approval, and the papers as files. */
export function minutesHandlers({ papers, paperFiles }: HttpAppOptions): RouteHandlers<MinutesRoute> {
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
        const { paper: kind, language } = query;
        const isApproved = runtime.state.minutes.approvals[kind] !== undefined;
        if (READERS.has(pass.actor.role) && !isApproved) return err({ code: 'NOT_FOUND' });
        const content = await paperFiles.docx(await papers.readPaper(runtime, kind, language));
        return ok({ content, headers: { 'Content-Disposition': `attachment; filename="${kind}.docx"` } });
      },
    },
  };
}
