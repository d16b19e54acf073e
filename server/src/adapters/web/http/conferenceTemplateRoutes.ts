import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { rolesInConference } from '@diem-cau/shared/organisation/state.ts';
import { savedTemplates } from '@diem-cau/shared/organisation/templates.ts';
import type { OwnTemplate, ProductTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';
import { planOutline } from '@diem-cau/shared/templates/outline.ts';
import { summarisePlan } from '@diem-cau/shared/templates/planSummary.ts';
import { outlineOf } from '@diem-cau/shared/templates/shippedTemplates.ts';
import { SHIPPED_TEMPLATES } from '@diem-cau/shared/templates/templateNames.ts';
import { nanoid } from 'nanoid';
import { createPlanned } from '../../../application/createConference.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { newConferenceId } from '../../../application/planConference.ts';
import { templatePlan } from '../../../application/templatePlan.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type TemplateRoute = 'listTemplates' | 'saveTemplate' | 'renameTemplate' | 'deleteTemplate';

/** The templates of an organisation: listed for all who plan, kept, renamed and deleted. */
export function conferenceTemplateHandlers(options: HttpAppOptions): RouteHandlers<TemplateRoute> {
  const { conferences, organisations, clock, limits } = options;

  const plans = ({ organisation, member }: SignedIn, id: ConferenceId) =>
    rolesInConference(organisation, member.id, id).includes('organiser');

  return {
    listTemplates: {
      async handle(call) {
        const templates = savedTemplates(call.organisation);
        const states = await conferences.read(templates.map(({ id }) => id));
        const own = templates.flatMap(({ id, saved }): readonly OwnTemplate[] => {
          const state = states.get(id);
          if (!state || state.conference.phase === 'none') return [];
          const brings = summarisePlan(templatePlan(state, true, clock.wall()), documentsOf(state));
          return [{ kind: 'own', id, ...saved, mayChange: plans(call, id), brings }];
        });
        const shipped = SHIPPED_TEMPLATES.map((id): ProductTemplate => {
          const outline = outlineOf(id, call.query.language);
          const brings = { ...summarisePlan(planOutline(outline)), letterhead: outline.letterhead };
          return { kind: 'shipped', id, name: outline.name, about: outline.about, brings };
        });
        return ok([...own, ...shipped]);
      },
    },
    saveTemplate: {
      async handle(call) {
        const full = refuseWhenLow(limits.storage, 'organiser');
        if (full) return err(full);
        const { from, name, about, sites } = call.body;
        // One that the sender does not plan looks like one that does not exist.
        const model = plans(call, from) ? await conferences.find(from) : undefined;
        if (!model) return err({ code: 'CONFERENCE_UNKNOWN' });
        const conferenceId = newConferenceId(name);
        const plan = async () => {
          const { runtime } = await conferences.open(conferenceId);
          return createPlanned(runtime, name, templatePlan(model.runtime.state, sites, clock.wall()));
        };
        const template = { conferenceId, from, name, about };
        const saved = await organisations.saveTemplate(call.account.organisationId, call.member, template, plan);
        return saved.ok ? ok({ id: conferenceId }) : saved;
      },
    },
    renameTemplate: {
      async handle({ account, member, params: { conferenceId }, body }) {
        const command = { type: 'RenameTemplate', conferenceId, ...body } as const;
        const renamed = await organisations.submit(account.organisationId, member, command);
        if (!renamed.ok) return renamed;
        // The page on which its plan is edited shows the same name.
        const draft = await conferences.find(conferenceId);
        const rename = { type: 'RenameConference', title: body.name } as const;
        await draft?.runtime.submit({ commandId: `template-${nanoid()}`, actor: SYSTEM_ACTOR, command: rename });
        return ok({});
      },
    },
    deleteTemplate: {
      async handle({ account, member, params: { conferenceId }, body: { revision } }) {
        const template = { conferenceId, revision };
        const deleted = await organisations.deleteTemplate(account.organisationId, member, template);
        if (!deleted.ok) return deleted;
        const draft = await conferences.find(conferenceId);
        const command = { type: 'DeleteConference' } as const;
        await draft?.runtime.submit({ commandId: `template-${nanoid()}`, actor: SYSTEM_ACTOR, command });
        return ok({});
      },
    },
  };
}

function documentsOf({ documents }: ConferenceState): readonly string[] {
  return Object.values<ConferenceDocument>(documents).map(({ title }) => title);
}
