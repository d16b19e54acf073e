import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type {
  ActorId,
  AgendaItemId,
  ConferenceId,
  HandId,
  PollId,
  QuestionId,
  SiteId,
  Timestamp,
} from '@diem-cau/shared/kernel/ids.ts';
import type { SourceEntry } from '@diem-cau/shared/minutes/sources.ts';

interface Size {
  readonly sites: number;
  readonly questions: number;
  readonly turns: number;
  readonly votes: number;
}

const CHAIR: Actor = { id: 'chair' as ActorId, role: 'chair', name: 'Chủ trì' };
const DISTRICTS = 9;
const START: Timestamp = Date.UTC(2026, 11, 9, 1);
/** One in so many questions is answered aloud, the others in writing. */
const ALOUD_EVERY = 10;
const TEXT = 'Đề nghị tỉnh hỗ trợ kinh phí và thiết bị cho các chi đoàn ở cơ sở để tổ chức sinh hoạt hè';
const ITEMS = ['Khai mạc', 'Báo cáo', 'Đối thoại', 'Biểu quyết'].map((title, index) => ({
  ...{ id: `item_bench${index}` as AgendaItemId, title, plannedMinutes: 60 },
  kind: index === 2 ? ('dialogue' as const) : ('report' as const),
}));

/** A conference that was held and has closed, with the entries of its log. Every text and order is the same each time. */
export function holdConference({ sites, questions, turns, votes }: Size): {
  readonly state: ConferenceState;
  readonly entries: readonly SourceEntry[];
} {
  let state = conferenceDecider.initialState;
  let at = START;
  const entries: SourceEntry[] = [];
  const send = (actor: Actor, command: DomainCommand) => {
    at += 1_000;
    const decision = conferenceDecider.decide(command, state, { actor, at });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.code}`);
    state = decision.value.reduce(conferenceDecider.evolve, state);
    entries.push({ version: entries.length + 1, events: decision.value });
  };
  const records = listSites(sites);
  const rooms = records
    .slice(1 + DISTRICTS)
    .map(({ id, name }): Actor => ({ id: `site:${id}` as ActorId, role: 'site', name, siteId: id }));
  const roomOf = (index: number) => rooms[index % rooms.length] ?? CHAIR;

  send(SYSTEM_ACTOR, {
    type: 'CreateConference',
    conferenceId: 'conf-held' as ConferenceId,
    title: 'Đối thoại năm 2026',
  });
  send(SYSTEM_ACTOR, { type: 'ImportSites', sites: records });
  send(SYSTEM_ACTOR, { type: 'PlanAgenda', items: ITEMS });
  send(SYSTEM_ACTOR, { type: 'OpenConference' });
  send(CHAIR, { type: 'GoLive' });
  for (const [index, room] of rooms.entries()) send(room, { type: 'DeclareHeadcount', count: 15 + (index % 10) });
  for (const { id: itemId } of ITEMS.slice(0, 3)) send(CHAIR, { type: 'StartAgendaItem', itemId });
  for (let index = 0; index < turns; index++) {
    const handId = `hand_${String(index).padStart(6, '0')}` as HandId;
    const speaker = { name: `Nguyễn Thị ${index}`, position: 'Bí thư Đoàn xã' };
    send(roomOf(index), { type: 'RaiseHand', handId, kind: 'comment', speaker, topic: 'thiết bị, kinh phí' });
    send(CHAIR, { type: 'InviteHand', handId });
    send(roomOf(index), { type: 'ConfirmTurn', handId });
    at += 120_000;
    send(roomOf(index), { type: 'EndTurn', handId });
  }
  for (let index = 0; index < questions; index++) {
    const questionId = `q_${String(index).padStart(6, '0')}` as QuestionId;
    const asked = { kind: 'question', text: `${TEXT} (${index})?`, anonymous: index % 7 === 0 } as const;
    send(roomOf(index), { type: 'AskQuestion', questionId, ...asked });
    send(CHAIR, { type: 'AcceptQuestion', questionId });
    if (index % ALOUD_EVERY === 0) {
      send(CHAIR, { type: 'CallQuestion', questionId });
      send(CHAIR, { type: 'MarkQuestionAnswered', questionId, respondent: 'Sở Nội vụ' });
    } else send(CHAIR, { type: 'GiveWrittenAnswer', questionId, text: `${TEXT}.`, private: false });
  }
  send(CHAIR, { type: 'StartAgendaItem', itemId: 'item_bench3' as AgendaItemId });
  for (let index = 0; index < votes; index++) {
    const pollId = `poll_${String(index).padStart(6, '0')}` as PollId;
    send(CHAIR, { type: 'CreatePoll', pollId, title: `Chỉ tiêu ${index + 1}`, rules: PLAIN_RULES });
    send(CHAIR, { type: 'OpenPoll', pollId });
    send(CHAIR, { type: 'ClosePoll', pollId });
    const ballots = rooms.map(({ siteId }, room): [SiteId, Tally] => [
      siteId as SiteId,
      { yes: room % 9 === 0 ? 0 : 1, no: room % 9 === 0 ? 1 : 0, abstain: 0 },
    ]);
    const no = ballots.filter(([, tally]) => tally.no === 1).length;
    const tally = { yes: rooms.length - no, no, abstain: 0 };
    const result = { tally, entitled: sites, votes: rooms.length, sites: Object.fromEntries(ballots) };
    send(SYSTEM_ACTOR, { type: 'RecordPollResult', pollId, result });
    send(CHAIR, { type: 'PublishResult', pollId });
  }
  send(CHAIR, { type: 'CloseConference' });
  return { state, entries };
}

function listSites(count: number): readonly SiteRecord[] {
  const top: SiteRecord = { id: 'T' as SiteId, name: 'Tỉnh đoàn', level: 1, expected: 60 };
  const districts = Array.from({ length: DISTRICTS }, (_, index): SiteRecord => {
    return { id: `H-${index}` as SiteId, name: `Huyện đoàn ${index + 1}`, level: 2, parentId: top.id, expected: 30 };
  });
  const communes = Array.from({ length: count - 1 - DISTRICTS }, (_, index): SiteRecord => {
    const parentId = districts[index % DISTRICTS]?.id ?? top.id;
    return { id: `X-${index}` as SiteId, name: `Đoàn xã ${index + 1}`, level: 3, parentId, expected: 24 };
  });
  return [top, ...districts, ...communes];
}
