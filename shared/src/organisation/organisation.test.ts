import { describe, expect, it } from 'vitest';
import type { AccountId, ConferenceId, ErasureId, OrganisationId } from '../kernel/ids.ts';
import { letterheadOf, plainLetterhead } from '../kernel/letterhead.ts';
import type { OrganisationCommand } from './commands.ts';
import type { OrganisationActor } from './decision.ts';
import type { OrganisationEvent } from './events.ts';
import { ORGANISATION_LIMITS } from './limits.ts';
import { organisationDecider } from './organisationDecider.ts';
import { SECOND_FACTOR_GRACE_MS, secondFactorDue } from './secondFactor.ts';
import {
  type AssignedRole,
  type OrganisationDetails,
  type PaperTemplate,
  rolesInConference,
  type SecondFactorPolicy,
  type StaffMember,
} from './state.ts';
import { savedTemplates } from './templates.ts';

const AT = 1_700_000_000_000;
const DETAILS: OrganisationDetails = {
  name: 'Ban Thường vụ Tỉnh đoàn',
  superior: 'Trung ương Đoàn',
  timeZone: 'Asia/Ho_Chi_Minh',
  levels: ['Tỉnh', 'Xã'],
};
const [ADMIN, PLANNER, WORKER] = ['acct_admin', 'acct_planner', 'acct_worker'] as [AccountId, AccountId, AccountId];
const CONFERENCE = 'quy-i' as ConferenceId;
const OTHER = 'quy-ii' as ConferenceId;
const SYSTEM: OrganisationActor = { id: 'system', name: 'Điểm Cầu' };

const FOUNDED: OrganisationEvent = {
  type: 'OrganisationFounded',
  organisationId: 'org_1' as OrganisationId,
  details: DETAILS,
  administrator: { id: ADMIN, name: 'Lan' },
  at: AT,
};
const PLANNER_ADDED: OrganisationEvent = { type: 'StaffAdded', member: member(PLANNER, 'organiser'), at: AT };
const WORKER_ADDED: OrganisationEvent = { type: 'StaffAdded', member: member(WORKER, 'member'), at: AT };
const STAFFED = [FOUNDED, PLANNER_ADDED, WORKER_ADDED];
const TEMPLATE: PaperTemplate = { name: 'Mẫu.docx', bytes: 9_000, sha256: 'a'.repeat(64), tags: ['number', 'text'] };
const TEMPLATE_SET: OrganisationEvent = { type: 'PaperTemplateSet', paper: 'notice', template: TEMPLATE, at: AT };
const MODEL = 'mau' as ConferenceId;
const WORDS = { name: 'Giao ban quý', about: 'Bốn cụm' };
const SAVED: readonly OrganisationEvent[] = [
  registered(MODEL),
  { type: 'TemplateSaved', conferenceId: MODEL, from: CONFERENCE, ...WORDS, at: AT },
  { type: 'StaffAssigned', conferenceId: MODEL, accountId: PLANNER, roles: ['organiser'], at: AT },
];
const HELD = [...STAFFED, TEMPLATE_SET, registered(CONFERENCE), assigned(PLANNER, ['organiser']), ...SAVED];

function member(id: AccountId, role: StaffMember['role']): StaffMember {
  return { id, name: id.slice(5), role };
}

function registered(conferenceId: ConferenceId): OrganisationEvent {
  return { type: 'ConferenceRegistered', conferenceId, at: AT };
}

function assigned(accountId: AccountId, roles: readonly AssignedRole[]): OrganisationEvent {
  return { type: 'StaffAssigned', conferenceId: CONFERENCE, accountId, roles, at: AT };
}

function stateAfter(events: readonly OrganisationEvent[]) {
  return events.reduce(organisationDecider.evolve, organisationDecider.initialState);
}

function decide(events: readonly OrganisationEvent[], by: AccountId | OrganisationActor, command: OrganisationCommand) {
  const actor = typeof by === 'string' ? { id: by, name: by } : by;
  return organisationDecider.decide(command, stateAfter(events), { actor, at: AT });
}

const LETTERHEAD = plainLetterhead('party', { name: 'Tỉnh ủy', superior: 'Đảng bộ tỉnh' });

const FOUND: OrganisationCommand = {
  type: 'FoundOrganisation',
  organisationId: 'org_1' as OrganisationId,
  details: DETAILS,
  administrator: { id: ADMIN, name: 'Lan' },
};

const ERASURE = { erasureId: 'erasure_1' as ErasureId, reference: 'CV 12/2026', conferences: 2, entries: 9 } as const;

/** One well-formed command of each type, which changes something after `HELD`. */
const COMMANDS: Readonly<Record<Exclude<OrganisationCommand['type'], 'FoundOrganisation'>, OrganisationCommand>> = {
  ChangeDetails: { type: 'ChangeDetails', details: { ...DETAILS, name: 'Tỉnh đoàn' } },
  ChangeLetterhead: { type: 'ChangeLetterhead', letterhead: LETTERHEAD, revision: 0 },
  SetPaperTemplate: { type: 'SetPaperTemplate', paper: 'minutes', template: TEMPLATE },
  RemovePaperTemplate: { type: 'RemovePaperTemplate', paper: 'notice', seen: TEMPLATE.sha256 },
  AddStaff: { type: 'AddStaff', member: member('acct_new' as AccountId, 'member') },
  ChangeStaffRole: { type: 'ChangeStaffRole', accountId: WORKER, role: 'organiser' },
  RemoveStaff: { type: 'RemoveStaff', accountId: WORKER },
  DemandSecondFactor: { type: 'DemandSecondFactor', policy: 'everybody' },
  RegisterConference: { type: 'RegisterConference', conferenceId: OTHER },
  UnregisterConference: { type: 'UnregisterConference', conferenceId: CONFERENCE },
  MarkTemplate: { type: 'MarkTemplate', conferenceId: CONFERENCE, template: true },
  SaveTemplate: { type: 'SaveTemplate', conferenceId: OTHER, from: CONFERENCE, name: 'Đối thoại', about: '' },
  RenameTemplate: { type: 'RenameTemplate', conferenceId: MODEL, ...WORDS, name: 'Giao ban', revision: 1 },
  DeleteTemplate: { type: 'DeleteTemplate', conferenceId: MODEL, revision: 1 },
  AssignStaff: { type: 'AssignStaff', conferenceId: CONFERENCE, accountId: WORKER, role: 'chair', assigned: true },
  RecordErasure: { type: 'RecordErasure', ...ERASURE },
};
const FOR_ADMINISTRATORS: ReadonlySet<string> = new Set([
  'ChangeDetails',
  'ChangeLetterhead',
  'SetPaperTemplate',
  'RemovePaperTemplate',
  'AddStaff',
  'ChangeStaffRole',
  'RemoveStaff',
  'DemandSecondFactor',
  'RecordErasure',
]);

describe('an organisation', () => {
  it('ORG-1: is founded once, with its first administrator', () => {
    expect(decide([], SYSTEM, FOUND)).toStrictEqual({ ok: true, value: [FOUNDED] });
    expect(stateAfter([FOUNDED])).toMatchObject({ ...DETAILS, staff: { [ADMIN]: { role: 'administrator' } } });
    expect(decide([FOUNDED], SYSTEM, FOUND)).toMatchObject({ ok: false, error: { code: 'ORGANISATION_EXISTS' } });
  });

  it('ORG-13: the record says at which request a person was erased, and not whom', () => {
    const erased: OrganisationEvent = { type: 'PersonErased', ...ERASURE, at: AT };
    expect(decide([FOUNDED], ADMIN, { type: 'RecordErasure', ...ERASURE })).toStrictEqual({
      ok: true,
      value: [erased],
    });
    expect(stateAfter([FOUNDED, erased])).toStrictEqual(stateAfter([FOUNDED]));
  });

  it('ORG-12: sets the letterhead of its papers, and a second time the same adds nothing', () => {
    const set: OrganisationCommand = { type: 'ChangeLetterhead', letterhead: LETTERHEAD, revision: 0 };
    const events: readonly OrganisationEvent[] = [
      { type: 'OrganisationLetterheadSet', letterhead: LETTERHEAD, at: AT },
    ];
    expect(letterheadOf(stateAfter([FOUNDED]))).toStrictEqual(plainLetterhead('state', DETAILS));
    expect(decide([FOUNDED], ADMIN, set)).toStrictEqual({ ok: true, value: events });
    expect(letterheadOf(stateAfter([FOUNDED, ...events]))).toStrictEqual(LETTERHEAD);
    expect(decide([FOUNDED, ...events], ADMIN, set)).toStrictEqual({ ok: true, value: [] });
    for (const changed of [{ chairTitle: 'Chủ trì' }, { recipients: ['Các xã'] }, { form: 'union' as const }]) {
      const letterhead = { ...LETTERHEAD, ...changed };
      const change = { ...set, letterhead, revision: 1 };
      expect(decide([FOUNDED, ...events], ADMIN, change)).toMatchObject({ value: [{ letterhead }] });
    }
  });

  it('ORG-12: a letterhead takes the place of the one that its sender has seen, and of no other', () => {
    const seen: OrganisationCommand = { type: 'ChangeLetterhead', letterhead: LETTERHEAD, revision: 0 };
    const stale = { ok: false, error: { code: 'STALE', facts: { about: 'letterhead' } } };
    const other = { ...LETTERHEAD, place: 'Huế' };
    const set: OrganisationEvent = { type: 'OrganisationLetterheadSet', letterhead: other, at: AT };
    expect(decide([FOUNDED, set], ADMIN, seen)).toStrictEqual(stale);
    // The name stands on the papers until a letterhead is set.
    const renamed: OrganisationEvent = { type: 'OrganisationRenamed', name: 'Tỉnh đoàn', superior: '', at: AT };
    expect(decide([FOUNDED, renamed], ADMIN, seen)).toStrictEqual(stale);
    expect(decide([FOUNDED, set, renamed], ADMIN, { ...seen, revision: 1 })).toMatchObject({ ok: true });
  });

  it('ORG-14: a template takes the place of the one that its sender has seen, and goes away likewise', () => {
    const set: OrganisationCommand = { type: 'SetPaperTemplate', paper: 'minutes', template: TEMPLATE };
    const event: OrganisationEvent = { type: 'PaperTemplateSet', paper: 'minutes', template: TEMPLATE, at: AT };
    expect(decide([FOUNDED], ADMIN, set)).toStrictEqual({ ok: true, value: [event] });
    expect(stateAfter([FOUNDED, event]).templates).toStrictEqual({ minutes: TEMPLATE });
    expect(decide([FOUNDED, event], ADMIN, set)).toStrictEqual({ ok: true, value: [] });
    const stale = { ok: false, error: { code: 'STALE', facts: { about: 'paperTemplate' } } };
    const other = { ...TEMPLATE, sha256: 'b'.repeat(64) };
    expect(decide([FOUNDED, event], ADMIN, { ...set, template: other })).toStrictEqual(stale);
    const seen = { ...set, template: other, seen: TEMPLATE.sha256 };
    expect(decide([FOUNDED, event], ADMIN, seen)).toMatchObject({ value: [{ template: other }] });
    const remove: OrganisationCommand = { type: 'RemovePaperTemplate', paper: 'minutes', seen: TEMPLATE.sha256 };
    const removed: OrganisationEvent = { type: 'PaperTemplateRemoved', paper: 'minutes', at: AT };
    expect(decide([FOUNDED, event], ADMIN, remove)).toStrictEqual({ ok: true, value: [removed] });
    expect(stateAfter([FOUNDED, event, removed]).templates).toStrictEqual({});
    expect(decide([FOUNDED], ADMIN, remove)).toStrictEqual({ ok: true, value: [] });
    expect(decide([FOUNDED, event], ADMIN, { ...remove, seen: other.sha256 })).toStrictEqual(stale);
  });

  it('ORG-11: administrators and organisers must have a second factor within a week, and others where it is demanded', () => {
    const due = (id: AccountId, ...events: OrganisationEvent[]) =>
      secondFactorDue(stateAfter([...STAFFED, ...events]), id);
    const demanded = (policy: SecondFactorPolicy, at: number): OrganisationEvent => ({
      type: 'SecondFactorDemanded',
      policy,
      at,
    });
    const week = AT + SECOND_FACTOR_GRACE_MS;
    expect([ADMIN, PLANNER, WORKER].map((id) => due(id))).toStrictEqual([week, week, undefined]);
    // A later role and a later demand each begin a week of their own.
    const promoted: OrganisationEvent = { type: 'StaffRoleChanged', accountId: WORKER, role: 'organiser', at: AT + 5 };
    expect(due(WORKER, promoted)).toBe(week + 5);
    expect(due(WORKER, demanded('everybody', AT + 9))).toBe(week + 9);
    expect(due(PLANNER, demanded('administrators', AT + 9))).toBeUndefined();
    expect(due(ADMIN, demanded('nobody', AT + 9))).toBeUndefined();
    expect(due(WORKER, { type: 'StaffRemoved', accountId: WORKER, at: AT })).toBeUndefined();
    expect(decide(STAFFED, ADMIN, { type: 'DemandSecondFactor', policy: 'planners' })).toStrictEqual({
      ok: true,
      value: [],
    });
  });

  it.each(Object.values(COMMANDS))('ORG-2: $type is for its roles alone', (command) => {
    const codeOf = (by: AccountId) => {
      const decision = decide(HELD, by, command);
      return decision.ok ? 'ok' : decision.error.code;
    };
    expect(codeOf(ADMIN)).toBe('ok');
    expect(codeOf(PLANNER)).toBe(FOR_ADMINISTRATORS.has(command.type) ? 'FORBIDDEN' : 'ok');
    expect(codeOf(WORKER)).toBe('FORBIDDEN');
    expect(codeOf('acct_stranger' as AccountId)).toBe('FORBIDDEN');
  });

  it('ORG-2: nobody but the server founds one', () => {
    expect(decide([FOUNDED], ADMIN, FOUND)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });

  it('ORG-3: the last administrator stays', () => {
    const demote: OrganisationCommand = { type: 'ChangeStaffRole', accountId: ADMIN, role: 'member' };
    const remove: OrganisationCommand = { type: 'RemoveStaff', accountId: ADMIN };
    for (const command of [demote, remove]) {
      expect(decide(STAFFED, ADMIN, command)).toMatchObject({ error: { code: 'LAST_ADMINISTRATOR' } });
      const second: OrganisationEvent = { type: 'StaffRoleChanged', accountId: PLANNER, role: 'administrator', at: AT };
      expect(decide([...STAFFED, second], ADMIN, command).ok).toBe(true);
    }
  });

  it('ORG-4: the member of staff who registers a conference is its organiser', () => {
    const decision = decide(STAFFED, PLANNER, { type: 'RegisterConference', conferenceId: CONFERENCE });
    const state = stateAfter([...STAFFED, ...(decision.ok ? decision.value : [])]);
    expect(rolesInConference(state, PLANNER, CONFERENCE)).toStrictEqual(['organiser']);
    expect(rolesInConference(state, WORKER, CONFERENCE)).toStrictEqual([]);
  });

  it('ORG-5: each role is given and taken by itself, and only staff are assigned', () => {
    const command = { type: 'AssignStaff', conferenceId: CONFERENCE, accountId: WORKER } as const;
    let log = HELD;
    const rolesAfter = (role: AssignedRole, assigned: boolean) => {
      const decision = decide(log, PLANNER, { ...command, role, assigned });
      log = [...log, ...(decision.ok ? decision.value : [])];
      return rolesInConference(stateAfter(log), WORKER, CONFERENCE);
    };
    expect(rolesAfter('moderator', true)).toStrictEqual(['moderator']);
    expect(rolesAfter('chair', true)).toStrictEqual(['chair', 'moderator']);
    expect(rolesAfter('moderator', false)).toStrictEqual(['chair']);
    expect(rolesAfter('chair', false)).toStrictEqual([]);
    expect(stateAfter(log).conferences.get(CONFERENCE)?.assigned).not.toHaveProperty(WORKER);
    const stranger = { ...command, accountId: 'acct_stranger' as AccountId, role: 'chair', assigned: true } as const;
    expect(decide(log, PLANNER, stranger)).toMatchObject({ error: { code: 'STAFF_UNKNOWN' } });
  });

  it('ORG-6: a conference that an organiser does not plan looks like one that does not exist', () => {
    const given = [...HELD, registered(OTHER)];
    for (const conferenceId of [OTHER, 'nowhere' as ConferenceId]) {
      const command: OrganisationCommand = { type: 'MarkTemplate', conferenceId, template: true };
      expect(decide(given, PLANNER, command)).toStrictEqual({ ok: false, error: { code: 'CONFERENCE_UNKNOWN' } });
    }
    expect(rolesInConference(stateAfter(given), ADMIN, OTHER)).toStrictEqual(['organiser']);
    expect(rolesInConference(stateAfter(given), ADMIN, 'nowhere' as ConferenceId)).toStrictEqual([]);
  });

  it('ORG-7: removing somebody ends all assignments', () => {
    const given = [...HELD, assigned(WORKER, ['chair'])];
    const state = stateAfter([...given, { type: 'StaffRemoved', accountId: WORKER, at: AT }]);
    expect(rolesInConference(state, WORKER, CONFERENCE)).toStrictEqual([]);
    expect(state.conferences.get(CONFERENCE)?.assigned).not.toHaveProperty(WORKER);
  });

  it.each([
    { type: 'ChangeDetails', details: DETAILS },
    { type: 'ChangeStaffRole', accountId: WORKER, role: 'member' },
    { type: 'RegisterConference', conferenceId: CONFERENCE },
    { type: 'MarkTemplate', conferenceId: CONFERENCE, template: false },
    { type: 'AssignStaff', conferenceId: CONFERENCE, accountId: PLANNER, role: 'organiser', assigned: true },
    { type: 'AssignStaff', conferenceId: CONFERENCE, accountId: PLANNER, role: 'chair', assigned: false },
  ] satisfies readonly OrganisationCommand[])('ORG-8: $type of what is so already adds nothing', (command) => {
    expect(decide(HELD, ADMIN, command)).toStrictEqual({ ok: true, value: [] });
  });

  it('ORG-19: a plan is saved as a template of its own, under a name that no other one has', () => {
    const save = { type: 'SaveTemplate', conferenceId: MODEL, from: CONFERENCE, ...WORDS } as const;
    const given = HELD.slice(0, -SAVED.length);
    expect(decide(given, PLANNER, save)).toStrictEqual({ ok: true, value: SAVED });
    const state = stateAfter(HELD);
    expect(state.conferences.get(MODEL)).toMatchObject({ template: true, saved: { ...WORDS, revision: 1 } });
    expect(state.conferences.get(CONFERENCE)).toMatchObject({ template: false });
    expect(savedTemplates(state).map(({ id }) => id)).toStrictEqual([MODEL]);
    expect(decide(HELD, PLANNER, save)).toStrictEqual({ ok: true, value: [] });
    const again = { ...save, conferenceId: 'mau-2' as ConferenceId };
    expect(decide(HELD, PLANNER, again)).toMatchObject({ error: { code: 'TEMPLATE_NAME_TAKEN' } });
    expect(decide(HELD, PLANNER, { ...again, name: 'GIAO BAN  QUÝ' })).toMatchObject({
      error: { code: 'TEMPLATE_NAME_TAKEN' },
    });
    for (const from of [OTHER, 'nowhere' as ConferenceId]) {
      const of = { ...again, name: 'Khác', from };
      expect(decide([...HELD, registered(from)], PLANNER, of)).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
    }
  });

  it('ORG-19: keeps no more templates than it can list', () => {
    const { templates: most } = ORGANISATION_LIMITS;
    const many = Array.from({ length: most - 1 }, (_, index): readonly OrganisationEvent[] => {
      const conferenceId = `mau-${index}` as ConferenceId;
      const saved = { type: 'TemplateSaved', conferenceId, from: CONFERENCE, name: `Mẫu ${index}`, about: '' } as const;
      return [registered(conferenceId), { ...saved, at: AT }];
    });
    expect(decide([...HELD, ...many.flat()], ADMIN, COMMANDS.SaveTemplate)).toStrictEqual({
      ok: false,
      error: { code: 'TOO_MANY_TEMPLATES', facts: { most } },
    });
  });

  it('ORG-20: a template is renamed and deleted by who saved it or an administrator, as they have seen it', () => {
    const rename = { type: 'RenameTemplate', conferenceId: MODEL, name: 'Giao ban', about: '', revision: 1 } as const;
    const event = { type: 'TemplateRenamed', conferenceId: MODEL, name: 'Giao ban', about: '', at: AT } as const;
    expect(decide(HELD, PLANNER, rename)).toStrictEqual({ ok: true, value: [event] });
    expect(stateAfter([...HELD, event]).conferences.get(MODEL)?.saved).toStrictEqual({
      name: 'Giao ban',
      about: '',
      revision: 2,
    });
    expect(decide(HELD, PLANNER, { ...rename, ...WORDS })).toStrictEqual({ ok: true, value: [] });
    const stale = { ok: false, error: { code: 'STALE', facts: { about: 'template' } } };
    const remove = { type: 'DeleteTemplate', conferenceId: MODEL, revision: 1 } as const;
    expect(decide([...HELD, event], ADMIN, { ...rename, name: 'Khác' })).toStrictEqual(stale);
    expect(decide([...HELD, event], ADMIN, remove)).toStrictEqual(stale);
    const other: OrganisationEvent = { type: 'StaffRoleChanged', accountId: WORKER, role: 'organiser', at: AT };
    for (const command of [rename, remove])
      expect(decide([...HELD, other], WORKER, command)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    const deleted: OrganisationEvent = { type: 'TemplateDeleted', conferenceId: MODEL, at: AT };
    expect(decide(HELD, PLANNER, remove)).toStrictEqual({ ok: true, value: [deleted] });
    expect(savedTemplates(stateAfter([...HELD, deleted]))).toStrictEqual([]);
    expect(decide([...HELD, deleted], PLANNER, remove)).toMatchObject({ error: { code: 'TEMPLATE_UNKNOWN' } });
    expect(decide(HELD, ADMIN, { ...remove, conferenceId: CONFERENCE })).toMatchObject({
      error: { code: 'TEMPLATE_UNKNOWN' },
    });
  });

  it('ORG-2: takes no more staff and conferences than it can list', () => {
    const { staff: most } = ORGANISATION_LIMITS;
    const many = Array.from({ length: most - 1 }, (_, index): OrganisationEvent => {
      return { type: 'StaffAdded', member: member(`acct_${index}` as AccountId, 'member'), at: AT };
    });
    expect(decide([FOUNDED, ...many], ADMIN, COMMANDS.AddStaff)).toStrictEqual({
      ok: false,
      error: { code: 'TOO_MANY_STAFF', facts: { most } },
    });
  });
});
