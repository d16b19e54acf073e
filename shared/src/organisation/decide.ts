import type { AccountId, Timestamp } from '../kernel/ids.ts';
import { isSameLetterhead } from '../kernel/letterhead.ts';
import { ok } from '../kernel/result.ts';
import type { OrganisationCommand } from './commands.ts';
import type { CommandOf, OrganisationActor, OrganisationContext, OrganisationDecision } from './decision.ts';
import type { OrganisationEvent } from './events.ts';
import { ORGANISATION_LIMITS } from './limits.ts';
import { refuse, refuseBeyond, refuseStale } from './rejections.ts';
import { ASSIGNED_ROLES, type OrganisationState, rolesInConference, type StaffRole } from './state.ts';
import { decideTemplate } from './templates.ts';

/** Which staff may send each command; a row says `system` where only the server does. Rule ORG-2. */
const SENDERS: Readonly<Record<OrganisationCommand['type'], readonly StaffRole[] | 'system'>> = {
  FoundOrganisation: 'system',
  ChangeDetails: ['administrator'],
  ChangeLetterhead: ['administrator'],
  SetPaperTemplate: ['administrator'],
  RemovePaperTemplate: ['administrator'],
  AddStaff: ['administrator'],
  ChangeStaffRole: ['administrator'],
  RemoveStaff: ['administrator'],
  DemandSecondFactor: ['administrator'],
  RegisterConference: ['administrator', 'organiser'],
  UnregisterConference: ['administrator', 'organiser'],
  MarkTemplate: ['administrator', 'organiser'],
  SaveTemplate: ['administrator', 'organiser'],
  RenameTemplate: ['administrator', 'organiser'],
  DeleteTemplate: ['administrator', 'organiser'],
  AssignStaff: ['administrator', 'organiser'],
  RecordErasure: ['administrator'],
};

/** Decides what an organisation is asked. Rules ORG-1 to ORG-8 in SPEC.md. */
export function decideOrganisation(
  command: OrganisationCommand,
  state: OrganisationState,
  context: OrganisationContext,
): OrganisationDecision {
  if (!maySend(command.type, state, context.actor)) return refuse('FORBIDDEN');
  switch (command.type) {
    case 'FoundOrganisation': {
      if (state.id !== undefined) return refuse('ORGANISATION_EXISTS');
      const { organisationId, details, administrator } = command;
      return ok([{ type: 'OrganisationFounded', organisationId, details, administrator, at: context.at }]);
    }
    case 'ChangeDetails':
      return ok(changedDetails(command, state, context.at));
    case 'ChangeLetterhead': {
      const { letterhead, revision } = command;
      if (state.letterhead && isSameLetterhead(state.letterhead, letterhead)) return ok([]);
      if (revision !== state.letterheadRevision) return refuseStale('letterhead');
      return ok([{ type: 'OrganisationLetterheadSet', letterhead, at: context.at }]);
    }
    case 'SetPaperTemplate': {
      const { paper, template, seen } = command;
      const known = state.templates[paper]?.sha256;
      if (known === template.sha256) return ok([]);
      if (known !== seen) return refuseStale('paperTemplate');
      return ok([{ type: 'PaperTemplateSet', paper, template, at: context.at }]);
    }
    case 'RemovePaperTemplate': {
      const { paper, seen } = command;
      const known = state.templates[paper]?.sha256;
      if (known === undefined) return ok([]);
      return known === seen
        ? ok([{ type: 'PaperTemplateRemoved', paper, at: context.at }])
        : refuseStale('paperTemplate');
    }
    case 'AddStaff':
      return addStaff(command, state, context.at);
    case 'ChangeStaffRole':
      return changeRole(command, state, context.at);
    case 'RemoveStaff':
      if (!state.staff[command.accountId]) return refuse('STAFF_UNKNOWN');
      if (isLastAdministrator(state, command.accountId)) return refuse('LAST_ADMINISTRATOR');
      return ok([{ type: 'StaffRemoved', accountId: command.accountId, at: context.at }]);
    case 'DemandSecondFactor': {
      const { policy } = command;
      if (policy === state.secondFactor.policy) return ok([]);
      return ok([{ type: 'SecondFactorDemanded', policy, at: context.at }]);
    }
    case 'RecordErasure': {
      const { erasureId, reference, conferences, entries } = command;
      return ok([{ type: 'PersonErased', erasureId, reference, conferences, entries, at: context.at }]);
    }
    case 'RegisterConference':
      return registerConference(command, state, context);
    case 'SaveTemplate':
    case 'RenameTemplate':
    case 'DeleteTemplate':
      return decideTemplate(command, state, context);
    default:
      return decideConference(command, state, context);
  }
}

function maySend(type: OrganisationCommand['type'], { staff }: OrganisationState, { id }: OrganisationActor): boolean {
  if (id === 'system') return true;
  const senders = SENDERS[type];
  const role = staff[id]?.role;
  return senders !== 'system' && role !== undefined && senders.includes(role);
}

function changedDetails(
  { details }: CommandOf<'ChangeDetails'>,
  state: OrganisationState,
  at: Timestamp,
): readonly OrganisationEvent[] {
  const { name, superior, timeZone, levels } = details;
  const isRenamed = name !== state.name || superior !== state.superior;
  const hasLevels =
    levels.length === state.levels.length && levels.every((level, index) => level === state.levels[index]);
  return [
    ...(isRenamed ? [{ type: 'OrganisationRenamed' as const, name, superior, at }] : []),
    ...(timeZone === state.timeZone ? [] : [{ type: 'OrganisationTimeZoneSet' as const, timeZone, at }]),
    ...(hasLevels ? [] : [{ type: 'OrganisationLevelsSet' as const, levels, at }]),
  ];
}

function addStaff(
  { member }: CommandOf<'AddStaff'>,
  { staff }: OrganisationState,
  at: Timestamp,
): OrganisationDecision {
  if (staff[member.id]) return refuse('STAFF_EXISTS');
  const { staff: most } = ORGANISATION_LIMITS;
  if (Object.keys(staff).length >= most) return refuseBeyond('TOO_MANY_STAFF', most);
  return ok([{ type: 'StaffAdded', member, at }]);
}

function changeRole(
  { accountId, role }: CommandOf<'ChangeStaffRole'>,
  state: OrganisationState,
  at: Timestamp,
): OrganisationDecision {
  const member = state.staff[accountId];
  if (!member) return refuse('STAFF_UNKNOWN');
  if (member.role === role) return ok([]);
  if (isLastAdministrator(state, accountId)) return refuse('LAST_ADMINISTRATOR');
  return ok([{ type: 'StaffRoleChanged', accountId, role, at }]);
}

function isLastAdministrator({ staff }: OrganisationState, accountId: AccountId): boolean {
  const administrators = Object.values(staff).filter(({ role }) => role === 'administrator');
  return administrators.length === 1 && administrators[0]?.id === accountId;
}

function registerConference(
  { conferenceId, like }: CommandOf<'RegisterConference'>,
  { conferences }: OrganisationState,
  { actor, at }: OrganisationContext,
): OrganisationDecision {
  if (conferences.has(conferenceId)) return ok([]);
  const { conferences: most } = ORGANISATION_LIMITS;
  if (conferences.size >= most) return refuseBeyond('TOO_MANY_CONFERENCES', most);
  const copied = like === undefined ? {} : { like };
  const registered: OrganisationEvent = { type: 'ConferenceRegistered', conferenceId, ...copied, at };
  if (actor.id === 'system') return ok([registered]);
  return ok([registered, { type: 'StaffAssigned', conferenceId, accountId: actor.id, roles: ['organiser'], at }]);
}

/** What is asked of one conference of the organisation: by an administrator, or by an organiser of that conference. */
function decideConference(
  command: CommandOf<'UnregisterConference' | 'MarkTemplate' | 'AssignStaff'>,
  state: OrganisationState,
  { actor, at }: OrganisationContext,
): OrganisationDecision {
  const { conferenceId } = command;
  const conference = state.conferences.get(conferenceId);
  // A conference that somebody does not plan looks like one that does not exist.
  const plans = actor.id === 'system' || rolesInConference(state, actor.id, conferenceId).includes('organiser');
  if (!conference || !plans) return refuse('CONFERENCE_UNKNOWN');
  switch (command.type) {
    case 'UnregisterConference':
      return ok([{ type: 'ConferenceUnregistered', conferenceId, at }]);
    case 'MarkTemplate': {
      const { template } = command;
      return ok(conference.template === template ? [] : [{ type: 'TemplateMarked', conferenceId, template, at }]);
    }
    case 'AssignStaff': {
      const { accountId } = command;
      if (!state.staff[accountId]) return refuse('STAFF_UNKNOWN');
      const present = conference.assigned[accountId] ?? [];
      if (present.includes(command.role) === command.assigned) return ok([]);
      const roles = ASSIGNED_ROLES.filter((role) =>
        role === command.role ? command.assigned : present.includes(role),
      );
      return ok([{ type: 'StaffAssigned', conferenceId, accountId, roles, at }]);
    }
  }
}
