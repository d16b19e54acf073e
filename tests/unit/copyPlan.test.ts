import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type {
  ActorId,
  AgendaItemId,
  CardId,
  CommitmentId,
  ConferenceId,
  EntryId,
  PollId,
  RespondentId,
  SiteId,
} from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { readExampleSites } from '../../server/src/adapters/readers/lists/exampleSites.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { createConference } from '../../server/src/application/createConference.ts';
import { EXAMPLE_ID, planExample } from '../../server/src/application/exampleConference.ts';
import { REVIEW_ITEM } from '../../server/src/application/reviewPlan.ts';
import { moderator } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

describe('a copied plan', () => {
  it('COM-9: proposes a review of what was promised, with its cards, and carries what is still open', async () => {
    const original = await load('promised' as ConferenceId);
    const siteId = 'XA-1' as SiteId;
    const make = { type: 'MakeCommitment', text: 'Lắp thiết bị', dueDate: '2020-01-01' } as const;
    const [kept, gone, done] = ['com_kept01', 'com_gone01', 'com_done01'] as CommitmentId[];
    for (const [index, command] of (
      [
        { type: 'CreateConference', conferenceId: original.id, title: 'Quý I' },
        { type: 'AddSite', site: { id: siteId, name: 'Xã A', level: 1, expected: 5 } },
        { type: 'AddSite', site: { id: 'XA-2', name: 'Xã B', level: 1, expected: 5 } },
        { type: 'PlanAgenda', items: [{ id: 'item_000001', title: 'Báo cáo', kind: 'report', plannedMinutes: 30 }] },
        { ...make, commitmentId: kept, owner: { kind: 'site', siteId }, target: { number: 10, unit: 'bộ' } },
        { ...make, commitmentId: gone, owner: { kind: 'site', siteId: 'XA-2' } },
        { ...make, commitmentId: done, owner: { kind: 'named', name: 'Bà Lan' } },
        { type: 'CompleteCommitment', commitmentId: done },
      ] as DomainCommand[]
    ).entries()) {
      const actor = command.type === 'CompleteCommitment' ? moderator : SYSTEM_ACTOR;
      const reply = await original.submit({ commandId: `promise-${index}`, actor, command });
      expect(reply, command.type).toMatchObject({ ok: true });
    }
    const copy = await load('copy-promised' as ConferenceId);
    // The second site is not on the list any more.
    const { 'XA-2': _, ...sites } = original.state.roster.sites as Record<string, Site>;
    const like = { ...original.state, roster: { ...original.state.roster, sites } };
    expect(await createConference(copy, 'Quý II', like)).toMatchObject({ ok: true });
    expect(itemsInOrder(copy.state.agenda.items).map(({ title }) => title)).toStrictEqual([
      'Kiểm điểm việc thực hiện kết luận kỳ trước',
      'Báo cáo',
    ]);
    expect(Object.values(copy.state.cards).map(({ title, itemId }) => [title, itemId])).toStrictEqual([
      ['Đã hứa – đã làm', REVIEW_ITEM],
      ['Đã hứa – đã làm theo đơn vị', REVIEW_ITEM],
    ]);
    const terms = { text: 'Lắp thiết bị', dueDate: '2020-01-01', state: 'open' };
    expect(copy.state.commitments).toMatchObject({
      [kept as string]: { ...terms, owner: { kind: 'site', siteId, name: 'Xã A' }, target: { number: 10, unit: 'bộ' } },
      [gone as string]: { ...terms, owner: { kind: 'named', name: 'Xã B' } },
    });
    expect(Object.keys(copy.state.commitments)).toHaveLength(2);
    const second = await load('copy-of-copy' as ConferenceId);
    expect(await createConference(second, 'Quý III', copy.state)).toMatchObject({ ok: true });
    expect(itemsInOrder(second.state.agenda.items)).toHaveLength(2);
  });

  it('plans the same conference again, without what happened in it', async () => {
    const original = await load(EXAMPLE_ID);
    const file = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');
    await planExample(original, () => readExampleSites(file));
    const siteId = Object.keys(original.state.roster.sites)[0] as SiteId;
    const declared = await original.submit({
      commandId: 'declare-1',
      actor: { id: `site:${siteId}` as ActorId, role: 'site', name: siteId, siteId },
      command: { type: 'DeclareHeadcount', count: 20 },
    });
    expect(declared.ok).toBe(true);
    const [itemId] = Object.keys(original.state.agenda.items) as AgendaItemId[];
    if (!itemId) throw new Error('The example has no agenda.');
    const entries = [{ id: 'entry_copied' as EntryId, siteId, name: 'Nguyễn Thị Lan', seconds: 300 }];
    const chair = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' } as const;
    for (const command of [
      { type: 'SetInvitationTime', seconds: 30 },
      { type: 'PlanRunningOrder', itemId, entries },
      { type: 'DescribeEntry', itemId, entryId: 'entry_copied' as EntryId, topic: 'Chuyển đổi số' },
    ] satisfies DomainCommand[]) {
      expect(await original.submit({ commandId: `plan-${command.type}`, actor: chair, command })).toMatchObject({
        ok: true,
      });
    }

    const copy = await load('copy' as ConferenceId);
    expect(await createConference(copy, 'Bản sao', original.state)).toEqual({ ok: true, value: copy.id });

    const { roster, agenda, polls, floor } = original.state;
    const ofSites = Object.values(roster.sites).map(({ declared: _, ...record }) => record);
    expect(Object.values(copy.state.roster.sites)).toEqual(ofSites);
    // Nobody imported a list into either, so there is none to take back.
    expect(roster.lastImport).toBeUndefined();
    expect(copy.state.roster.lastImport).toBeUndefined();
    expect(copy.state.agenda).toEqual(agenda);
    expect(Object.values(copy.state.polls).map(told)).toEqual(Object.values(polls).map(told));
    expect(Object.values(copy.state.polls).map(({ itemId }) => itemId)).toEqual(['item_targets']);
    expect(copy.state.floor).toEqual(floor);
    expect(copy.state.runningOrder).toEqual(original.state.runningOrder);
    expect(copy.state.conference.phase).toBe('draft');
    expect(copy.state.cards).toEqual({});
    original.close();
    copy.close();
  });

  it('has the parts of its agenda and its cards; those of items that were taken off it stay behind', async () => {
    const original = await load('original' as ConferenceId);
    await createConference(original, 'Bản gốc');
    const contact = { contactName: 'Trần Thị Cúc', email: 'noivu@tinh.example' };
    const steps: readonly DomainCommand[] = [
      { type: 'AddRespondent', respondentId: 'unit_000001' as RespondentId, name: 'Sở Nội vụ', contact },
      { type: 'PlanAgenda', items: [item('item_000001'), item('item_000002')] },
      { type: 'PutCard', cardId: 'card_000001' as CardId, ...card('item_000001') },
      { type: 'PutCard', cardId: 'card_000002' as CardId, ...card('item_000002') },
      { type: 'PlanAgenda', items: [{ ...item('item_000002'), part: 'Phần thứ nhất' }] },
    ];
    for (const [index, command] of steps.entries()) {
      expect(await original.submit({ commandId: `step-${index}`, actor: SYSTEM_ACTOR, command })).toMatchObject({
        ok: true,
      });
    }
    const copy = await load('copy' as ConferenceId);
    expect(await createConference(copy, 'Bản sao', original.state)).toMatchObject({ ok: true });
    expect(copy.state.agenda).toEqual(original.state.agenda);
    expect(copy.state.dialogue.respondents).toEqual(original.state.dialogue.respondents);
    expect(Object.values(copy.state.dialogue.respondents)).toMatchObject([contact]);
    expect(Object.values(copy.state.agenda.items)).toMatchObject([{ part: 'Phần thứ nhất' }]);
    expect(Object.keys(original.state.cards)).toHaveLength(2);
    expect(copy.state.cards).toEqual({ card_000002: original.state.cards['card_000002' as CardId] });
    original.close();
    copy.close();
  });

  it('numbers names that an earlier version took twice', async () => {
    const { state } = await load('original' as ConferenceId);
    const names = ['Sở Y tế', 'Sở Y tế'.normalize('NFD'), 'Sở Y tế (2)'];
    const respondents = Object.fromEntries(names.map((name, n) => [`unit_00000${n}`, { id: `unit_00000${n}`, name }]));
    const options = { o1: 'Có', o2: 'CÓ' };
    const poll = {
      id: 'poll_000001' as PollId,
      title: 'Cũ',
      createdAt: 1,
      rules: { form: { kind: 'single', options } },
    };
    const levels = [
      ['xã', 'Commune', 'Communes'],
      ['Xã', 'commune', 'all communes'],
      ['tổ', 'group', 'groups'],
    ].map(([vi, one, many]) => ({ vi: { one: vi, many: vi }, en: { one, many } }));
    const old = {
      ...state,
      roster: { ...state.roster, levels },
      dialogue: { ...state.dialogue, respondents },
      polls: { [poll.id]: poll },
    } as unknown as ConferenceState;
    const copy = await load('copy' as ConferenceId);
    expect(await createConference(copy, 'Bản sao', old)).toMatchObject({ ok: true });
    const copied = Object.values(copy.state.dialogue.respondents).map(({ name }) => name.normalize('NFC'));
    expect(copied).toEqual(['Sở Y tế', 'Sở Y tế (2)', 'Sở Y tế (2) (2)']);
    expect(copy.state.roster.levels).toEqual([
      levels[0],
      { vi: { one: 'Xã (2)', many: 'Xã (2)' }, en: { one: 'commune (2)', many: 'all communes (2)' } },
      levels[2],
    ]);
    expect(copy.state.polls[poll.id]?.rules.form).toEqual({ kind: 'single', options: { o1: 'Có', o2: 'CÓ (2)' } });
    copy.close();
  });
});

function told({ title, rules, itemId }: Poll) {
  return { title, rules, itemId };
}

function item(id: string) {
  return { id: id as AgendaItemId, title: id, kind: 'report', plannedMinutes: 10 } as const;
}

function card(itemId: string) {
  return { itemId: itemId as AgendaItemId, title: 'Kết quả', kind: 'figures', data: 'Đoàn viên mới\t5.166' } as const;
}

function load(id: ConferenceId): Promise<ConferenceRuntime> {
  return ConferenceRuntime.load(id, new MemoryStore(), new TestClock(1_000));
}
