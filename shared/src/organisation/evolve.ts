import { unreachable } from '../kernel/exhaustive.ts';
import type { AccountId, ConferenceId, Timestamp } from '../kernel/ids.ts';
import type { OrganisationEvent } from './events.ts';
import type { OrganisationState, RegisteredConference, StaffMember } from './state.ts';

/** Folds an event into an organisation. What is about something unknown changes nothing. */
export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  switch (event.type) {
    case 'OrganisationFounded': {
      const { organisationId: id, details, administrator } = event;
      const staff = { [administrator.id]: { ...administrator, role: 'administrator' as const } };
      return { ...state, ...details, id, staff, roleSince: { [administrator.id]: event.at } };
    }
    case 'OrganisationRenamed':
      // Until it has a letterhead of its own, its name stands on its papers.
      return {
        ...state,
        ...{ name: event.name, superior: event.superior },
        letterheadRevision: state.letterheadRevision + (state.letterhead ? 0 : 1),
      };
    case 'OrganisationTimeZoneSet':
      return { ...state, timeZone: event.timeZone };
    case 'OrganisationLevelsSet':
      return { ...state, levels: event.levels };
    case 'OrganisationLetterheadSet':
      return { ...state, letterhead: event.letterhead, letterheadRevision: state.letterheadRevision + 1 };
    case 'PaperTemplateSet':
      return { ...state, templates: { ...state.templates, [event.paper]: event.template } };
    case 'PaperTemplateRemoved': {
      const { [event.paper]: _removed, ...templates } = state.templates;
      return { ...state, templates };
    }
    case 'StaffAdded':
      return setMember(state, event.member, event.at);
    case 'StaffRoleChanged': {
      const member = state.staff[event.accountId];
      return member ? setMember(state, { ...member, role: event.role }, event.at) : state;
    }
    case 'StaffRemoved':
      return removeStaff(state, event.accountId);
    case 'SecondFactorDemanded':
      return { ...state, secondFactor: { policy: event.policy, since: event.at } };
    case 'ConferenceRegistered': {
      const { conferenceId: id, like, at: registeredAt } = event;
      const copied = like === undefined ? {} : { like };
      return setConference(state, { id, registeredAt, ...copied, template: false, assigned: {} });
    }
    case 'TemplateDeleted':
    case 'ConferenceUnregistered': {
      const conferences = new Map(state.conferences);
      conferences.delete(event.conferenceId);
      const formerConferences = new Set(state.formerConferences).add(event.conferenceId);
      return { ...state, conferences, formerConferences };
    }
    case 'TemplateMarked':
      return changeConference(state, event.conferenceId, ({ saved, ...known }) => ({
        ...known,
        // Once it is no template any more, it has no words of one.
        ...(event.template && saved && { saved }),
        template: event.template,
      }));
    case 'TemplateSaved':
    case 'TemplateRenamed': {
      const { name, about } = event;
      return changeConference(state, event.conferenceId, (known) => {
        const revision = (known.saved?.revision ?? 0) + 1;
        return { ...known, template: true, saved: { name, about, revision } };
      });
    }
    case 'StaffAssigned':
      return changeConference(state, event.conferenceId, (known) => {
        const { [event.accountId]: _, ...others } = known.assigned;
        const assigned = event.roles.length > 0 ? { ...others, [event.accountId]: event.roles } : others;
        return { ...known, assigned };
      });
    case 'PersonErased':
      // The record alone says so.
      return state;
    default:
      return unreachable(event, state);
  }
}

function setMember(state: OrganisationState, member: StaffMember, at: Timestamp): OrganisationState {
  const { staff, roleSince } = state;
  return { ...state, staff: { ...staff, [member.id]: member }, roleSince: { ...roleSince, [member.id]: at } };
}

function removeStaff(state: OrganisationState, accountId: AccountId): OrganisationState {
  const { [accountId]: _, ...staff } = state.staff;
  const { [accountId]: _since, ...roleSince } = state.roleSince;
  const conferences = new Map(
    [...state.conferences].map(([id, conference]) => {
      const { [accountId]: _assigned, ...assigned } = conference.assigned;
      return [id, { ...conference, assigned }];
    }),
  );
  return { ...state, staff, roleSince, conferences };
}

function setConference(state: OrganisationState, conference: RegisteredConference): OrganisationState {
  return { ...state, conferences: new Map(state.conferences).set(conference.id, conference) };
}

function changeConference(
  state: OrganisationState,
  id: ConferenceId,
  change: (known: RegisteredConference) => RegisteredConference,
): OrganisationState {
  const known = state.conferences.get(id);
  return known ? setConference(state, change(known)) : state;
}
