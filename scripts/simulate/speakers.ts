import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AgendaItemId, EntryId, RegistrationId } from '@diem-cau/shared/kernel/ids.ts';
import type { EntryView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { SITES } from '../../tests/testkit/given.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { Random } from '../support/random.ts';
import type { Choice } from './aroundTheFloor.ts';

// Who speaks: names, calls without a hand, running orders and registrations.

const PEOPLE = [{ name: 'Nguyễn Thị Lan', position: 'Bí thư Đoàn xã' }, { name: 'Trần Văn Minh' }];
const TOPICS = ['Chuyển đổi số', 'Nông thôn mới'];

/** The desk names who speaks, calls sites, gives the floor in the chair's hall and works the running order. */
export const workSpeakers: Choice = (client, random) => {
  const control = client.view('control');
  if (!control) return undefined;
  const speaker = random.pick(PEOPLE);
  const topic = random.pick(TOPICS);
  const { floor, runningOrders } = control;
  const handId = floor.speaking?.handId ?? random.pick(Object.values(control.pastTurns))?.handId;
  const [itemId, order] = random.pick(Object.entries(runningOrders)) ?? [];
  const entry = order && random.pick(Object.values<EntryView>(order));
  return random.pick([
    () => handId && ({ type: 'NameSpeaker', handId, speaker, topic } as const),
    () => {
      const siteId = random.pick(SITES)?.id;
      return siteId && ({ type: 'CallSite', handId: newId.hand(), siteId, speaker } as const);
    },
    () => speaker && ({ type: 'GiveFloor', handId: newId.hand(), speaker, topic } as const),
    () => ({ type: 'SetInvitationTime', seconds: random.pick([10, 30, undefined]) }) as const,
    () => planOrder(Object.keys(control.agenda.items) as AgendaItemId[], random),
    () => entry && onEntry(itemId as AgendaItemId, entry, Object.keys(order) as EntryId[], random),
    () => entry && onEntry(itemId as AgendaItemId, entry, Object.keys(order) as EntryId[], random),
    () => workDrafts(Object.values(control.polls), random),
    () => {
      const id = random.pick(Object.keys(control.registrations) as RegistrationId[]);
      return id && ({ type: 'WithdrawRegistration', registrationId: id } as const);
    },
  ])?.();
};

/** A site registers its speakers, and says who speaks for its hand. */
export const registerSpeakers: Choice = (client, random) => {
  const speaker = random.pick(PEOPLE);
  const own = client.view('hall')?.floor.queue.find(({ siteId }) => siteId === client.actor.siteId);
  if (own && random.chance(0.5)) return { type: 'NameSpeaker', handId: own.handId, speaker };
  const [entryId, report] = random.pick(Object.entries(client.view('self')?.reports ?? {})) ?? [];
  if (report && random.chance(0.5)) {
    return { type: 'DescribeEntry', itemId: report.itemId, entryId: entryId as EntryId, speaker };
  }
  const registered = random.pick(Object.keys(client.view('self')?.registrations ?? {}) as RegistrationId[]);
  if (registered && random.chance(0.5)) return { type: 'WithdrawRegistration', registrationId: registered };
  return speaker && { type: 'RegisterSpeaker', registrationId: newId.registration(), speaker };
};

/** Edits or deletes a draft, or lets moderators open it; who may not is refused. */
function workDrafts(polls: readonly PollView[], random: Random) {
  const pollId = random.pick(polls.filter(({ phase }) => phase === 'draft'))?.id;
  if (pollId === undefined) return undefined;
  const group = { kind: 'levels', levels: [random.between(1, 3)] } as const;
  return random.pick([
    { type: 'EditPoll', pollId, title: 'Chỉ tiêu mới', rules: { ...PLAIN_RULES, group } },
    { type: 'LetModeratorsOpen', pollId, allowed: random.chance(0.7) },
    { type: 'OpenPoll', pollId },
    { type: 'DeletePoll', pollId },
  ] as const);
}

function planOrder(items: readonly AgendaItemId[], random: Random) {
  const itemId = random.pick(items);
  if (itemId === undefined) return undefined;
  const entries = SITES.slice(0, random.between(1, 4)).map(({ id: siteId }) => {
    return { id: newId.entry(), siteId, seconds: random.between(1, 4) * 60 };
  });
  return { type: 'PlanRunningOrder', itemId, entries } as const;
}

function onEntry(itemId: AgendaItemId, { id: entryId }: EntryView, ids: readonly EntryId[], random: Random) {
  const toId = random.pick(ids) ?? entryId;
  return random.pick([
    { type: 'CallEntry', itemId, entryId, handId: newId.hand() },
    { type: 'CallEntry', itemId, entryId, handId: newId.hand() },
    { type: 'PassOverEntry', itemId, entryId },
    { type: 'MoveMinutes', itemId, fromId: entryId, toId, seconds: 60 },
  ] as const);
}
