import { cleanLine, nameKey } from '../kernel/cleanText.ts';
import type { ConferenceId } from '../kernel/ids.ts';
import { ok } from '../kernel/result.ts';
import type { CommandOf, OrganisationContext, OrganisationDecision } from './decision.ts';
import type { OrganisationEvent } from './events.ts';
import { ORGANISATION_LIMITS } from './limits.ts';
import { refuse, refuseBeyond, refuseStale } from './rejections.ts';
import { type OrganisationState, type RegisteredConference, rolesInConference, type SavedTemplate } from './state.ts';

/** A conference that holds the plan of a saved template. */
export type TemplateConference = RegisteredConference & { readonly saved: SavedTemplate };

/** The saved templates of an organisation, by their names. */
export function savedTemplates({ conferences }: Pick<OrganisationState, 'conferences'>): readonly TemplateConference[] {
  return [...conferences.values()]
    .filter((one): one is TemplateConference => one.saved !== undefined)
    .toSorted((one, other) => (nameKey(one.saved.name) < nameKey(other.saved.name) ? -1 : 1));
}

/** Decides what is asked of templates. Rules ORG-19 and ORG-20 in SPEC.md. */
export function decideTemplate(
  command: CommandOf<'SaveTemplate' | 'RenameTemplate' | 'DeleteTemplate'>,
  state: OrganisationState,
  context: OrganisationContext,
): OrganisationDecision {
  if (command.type === 'SaveTemplate') return saveTemplate(command, state, context);
  const { conferenceId, revision } = command;
  const { actor, at } = context;
  const template = state.conferences.get(conferenceId)?.saved;
  const changes = actor.id === 'system' || rolesInConference(state, actor.id, conferenceId).includes('organiser');
  // A template is there for everybody who plans; who may not change it is refused openly.
  if (!template) return refuse('TEMPLATE_UNKNOWN');
  if (!changes) return refuse('FORBIDDEN');
  if (command.type === 'DeleteTemplate') {
    if (revision !== template.revision) return refuseStale('template');
    return ok([{ type: 'TemplateDeleted', conferenceId, at }]);
  }
  const { name, about } = command;
  if (name === template.name && about === template.about) return ok([]);
  if (revision !== template.revision) return refuseStale('template');
  if (isTaken(state, name, conferenceId)) return refuse('TEMPLATE_NAME_TAKEN');
  return ok([{ type: 'TemplateRenamed', conferenceId, name, about, at }]);
}

function saveTemplate(
  { conferenceId, from, name, about }: CommandOf<'SaveTemplate'>,
  state: OrganisationState,
  { actor, at }: OrganisationContext,
): OrganisationDecision {
  const { conferences } = state;
  if (conferences.has(conferenceId)) return ok([]);
  const plans = actor.id === 'system' || rolesInConference(state, actor.id, from).includes('organiser');
  if (!conferences.has(from) || !plans) return refuse('CONFERENCE_UNKNOWN');
  if (isTaken(state, name)) return refuse('TEMPLATE_NAME_TAKEN');
  const { templates: most, conferences: mostConferences } = ORGANISATION_LIMITS;
  if (savedTemplates(state).length >= most) return refuseBeyond('TOO_MANY_TEMPLATES', most);
  if (conferences.size >= mostConferences) return refuseBeyond('TOO_MANY_CONFERENCES', mostConferences);
  const saved: readonly OrganisationEvent[] = [
    { type: 'ConferenceRegistered', conferenceId, at },
    { type: 'TemplateSaved', conferenceId, from, name, about, at },
  ];
  if (actor.id === 'system') return ok(saved);
  return ok([...saved, { type: 'StaffAssigned', conferenceId, accountId: actor.id, roles: ['organiser'], at }]);
}

function isTaken(state: OrganisationState, name: string, except?: ConferenceId): boolean {
  const key = nameKey(cleanLine(name));
  return savedTemplates(state).some(({ id, saved }) => id !== except && nameKey(saved.name) === key);
}
