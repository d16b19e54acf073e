import { createHash } from 'node:crypto';
import { letterheadOf } from '@diem-cau/shared/kernel/letterhead.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { TEMPLATE_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

type TemplateRoute = 'setPaperTemplate' | 'removePaperTemplate' | 'readPaperTemplate';

/** The office's own templates for its papers. */
export function templateHandlers({
  organisations,
  templates,
  files,
  paperFiles,
  limits,
}: HttpAppOptions): RouteHandlers<TemplateRoute> {
  /** Bytes that no paper is made from any more; what approved papers need is kept with their conferences. */
  const removeUnused = async (before: OrganisationState, after: OrganisationState) => {
    const used = new Set(hashesOf(after));
    if (after.id === undefined) return;
    for (const sha256 of hashesOf(before)) if (!used.has(sha256)) await templates.remove(after.id, sha256);
  };
  return {
    setPaperTemplate: {
      admit({ request }) {
        if (Number(request.headers['content-length'] ?? 0) > TEMPLATE_LIMITS.bytes)
          return { code: 'TEMPLATE_TOO_LARGE', facts: { megabytes: TEMPLATE_LIMITS.bytes / 1024 ** 2 } };
        return refuseWhenLow(limits.storage, 'organiser');
      },
      async handle({ account: { organisationId }, organisation, member, query: { paper, name, seen }, body }) {
        const read = await files.readTemplate(body);
        if (!read.ok) return read;
        const { docx, tags } = read.value;
        const sha256 = createHash('sha256').update(docx).digest('hex');
        await templates.write(organisationId, sha256, docx);
        const template = { name, bytes: docx.length, sha256, tags };
        const command = { type: 'SetPaperTemplate', paper, template, seen } as const;
        const set = await organisations.submit(organisationId, member, command);
        if (set.ok) await removeUnused(organisation, set.value);
        return set.ok ? ok({}) : set;
      },
    },
    removePaperTemplate: {
      async handle({ account: { organisationId }, organisation, member, body }) {
        const removed = await organisations.submit(organisationId, member, { type: 'RemovePaperTemplate', ...body });
        if (removed.ok) await removeUnused(organisation, removed.value);
        return removed.ok ? ok({}) : removed;
      },
    },
    readPaperTemplate: {
      async handle({ account: { organisationId }, organisation, query: { paper, sample } }) {
        const headers = { 'Content-Disposition': `attachment; filename="template-${paper}.docx"` };
        if (sample) return ok({ content: await paperFiles.sampleTemplate(paper, letterheadOf(organisation)), headers });
        const { sha256 } = organisation.templates[paper] ?? {};
        const content = sha256 === undefined ? undefined : await templates.read(organisationId, sha256);
        return content ? ok({ content, headers }) : err({ code: 'NOT_FOUND' });
      },
    },
  };
}

function hashesOf({ templates }: OrganisationState): readonly string[] {
  return [templates.minutes, templates.notice].flatMap((template) => (template ? [template.sha256] : []));
}
