import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { AgendaItemId, ConferenceId, RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { inviteCode, issueInvites } from '../../server/src/application/access.ts';
import { invitedActors } from '../../server/src/application/invitees.ts';
import { FaultyLink } from '../../tests/testkit/faultyLink.ts';
import { SITES, START } from '../../tests/testkit/given.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Random } from '../support/random.ts';
import { type Engine, INVITATION_KEY, ORIGIN } from './engine.ts';

/** Who takes part, by actor id; an id that stands twice is one person at two screens. Of a phone, its room's code. */
const PEOPLE: readonly string[] = [
  'organiser',
  'chair',
  'moderator',
  'moderator',
  'observer',
  'captioner',
  'respondent:unit_000001',
  ...SITES.map(({ id }) => `site:${id}`),
  'site:DD-01',
  ...['DD-01', 'DD-01', 'DD-02', 'DT-01'].map((id) => `delegate:${id}`),
];

/** How many clients in a hundred forget their views when their line breaks, as a reloaded page does. */
const FORGETFUL = 0.3;

/** One participant and its line. */
export interface Person {
  readonly client: RecordingClient;
  readonly link: FaultyLink;
}

const ITEMS = (['opening', 'report', 'dialogue', 'vote', 'conclusion'] as const).map((kind, index) => ({
  id: `item_00000${index + 1}` as AgendaItemId,
  title: kind,
  kind,
  plannedMinutes: 10,
}));

/** What every conference is planned with. */
export const PLANS: readonly DomainCommand[] = [
  { type: 'ImportSites', sites: SITES },
  { type: 'PlanAgenda', items: ITEMS },
  { type: 'PlanStart', at: START },
  { type: 'AddRespondent', respondentId: 'unit_000001' as RespondentId, name: 'Sở Nội vụ' },
  { type: 'OpenConference' },
  // The organiser takes a mistaken list and takes it back.
  { type: 'ImportSites', sites: [{ id: 'NHAM-01' as SiteId, name: 'Điểm nhầm', level: 1, expected: 10 }] },
  { type: 'UndoImport' },
];

const ORGANISER: Actor = { id: 'organiser' as Actor['id'], role: 'organiser', name: 'Ban tổ chức' };
/** What a server does by itself, and an organiser may not undo. */
const BY_SERVER = PLANS.findIndex(({ type }) => type === 'OpenConference') + 1;

/** Plans a conference and lets everybody in, each at the end of a line that leads to one engine after the other. */
export async function invitePeople(id: ConferenceId, engines: readonly Engine[], random: Random): Promise<Person[]> {
  const [engine] = engines;
  if (!engine) throw new Error('A simulation has an engine.');
  const { runtime } = await engine.conferences.open(id);
  const commands: readonly DomainCommand[] = [
    { type: 'CreateConference', conferenceId: id, title: 'Đối thoại' },
    ...PLANS,
  ];
  for (const [index, command] of commands.entries()) {
    const actor = index > BY_SERVER ? ORGANISER : SYSTEM_ACTOR;
    const reply = await runtime.submit({ commandId: `plan-${index}`, actor, command });
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.error.code}`);
  }
  // The engine writes them too, but only some time after the entries.
  await issueInvites(engine.access, INVITATION_KEY, id, invitedActors(runtime.state));
  const people: Person[] = [];
  for (const actorId of PEOPLE) {
    const link = await FaultyLink.open(() => engines.map(({ port }) => port), people.length);
    const code = inviteCode(INVITATION_KEY, id, actorId as Actor['id']);
    const session = await exchange(`http://localhost:${engine.port}`, code, ORIGIN);
    const client = new RecordingClient({
      url: link.url,
      origin: ORIGIN,
      session,
      forgets: () => random.chance(FORGETFUL),
    });
    people.push({ client, link });
  }
  return people;
}
