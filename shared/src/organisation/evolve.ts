import { unreachable } from '../kernel/exhaustive.ts';
import type { AccountId, ConferenceId } from '../kernel/ids.ts';
import type { OrganisationEvent } from './events.ts';
import type { OrganisationState, RegisteredConference } from './state.ts';

/** Folds an event into an organisation. What is about something unknown changes nothing. */
export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  switch (event.type) {
    case 'OrganisationFounded': {
      const { organisationId: id, details, administrator } = event;
      return { ...state, ...details, id, staff: { [administrator.id]: { ...administrator, role: 'administrator' } } };
    }
    case 'OrganisationRenamed':
      return { ...state, name: event.name, superior: event.superior };
    case 'OrganisationTimeZoneSet':
      return { ...state, timeZone: event.timeZone };
    case 'OrganisationLevelsSet':
      return { ...state, levels: event.levels };
    case 'StaffAdded':
      return { ...state, staff: { ...state.staff, [event.member.id]: event.member } };
    case 'StaffRoleChanged': {
      const member = state.staff[event.accountId];
      if (!member) return state;
      return { ...state, staff: { ...state.staff, [member.id]: { ...member, role: event.role } } };
    }
    case 'StaffRemoved':
      return removeStaff(state, event.accountId);
    case 'ConferenceRegistered': {
      const { conferenceId: id, at: registeredAt } = event;
      return setConference(state, { id, registeredAt, template: false, assigned: {} });
    }
    case 'ConferenceUnregistered': {
      const conferences = new Map(state.conferences);
      conferences.delete(event.conferenceId);
      return { ...state, conferences };
    }
    case 'TemplateMarked':
      return changeConference(state, event.conferenceId, (known) => ({ ...known, template: event.template }));
    case 'StaffAssigned':
      return changeConference(state, event.conferenceId, (known) => {
        const { [event.accountId]: _, ...others } = known.assigned;
        const assigned = event.roles.length > 0 ? { ...others, [event.accountId]: event.roles } : others;
        return { ...known, assigned };
      });
    default:
      return unreachable(event, state);
  }
}

function removeStaff(state: OrganisationState, accountId: AccountId): OrganisationState {
  const { [accountId]: _, ...staff } = state.staff;
  const conferences = new Map(
    [...state.conferences].map(([id, conference]) => {
      const { [accountId]: _assigned, ...assigned } = conference.assigned;
      return [id, { ...conference, assigned }];
    }),
  );
  return { ...state, staff, conferences };
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
