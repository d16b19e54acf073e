import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { AgendaItemPlan } from '@diem-cau/shared/domain/agenda/state.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import type { AgendaItemId, ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import { Fault } from './fault.ts';

/** The id of the example conference. */
export const EXAMPLE_ID = 'binh-duong-2020' as ConferenceId;

const TITLE = 'Đối thoại trực tuyến với Bí thư Tỉnh đoàn';

const AGENDA: readonly AgendaItemPlan[] = [
  item('opening', 'Khai mạc, tuyên bố lý do', 'opening', 10),
  item('report', 'Báo cáo công tác Đoàn và phong trào thanh niên', 'report', 25),
  item('dialogue', 'Đối thoại, giải đáp', 'dialogue', 90),
  item('targets', 'Biểu quyết chỉ tiêu năm 2021', 'vote', 10),
  item('awards', 'Công bố kết quả khen thưởng', 'announcement', 15),
  item('conclusion', 'Kết luận của Bí thư Tỉnh đoàn', 'conclusion', 15),
];

const POLL_TITLE = 'Thông qua chỉ tiêu phát triển đoàn viên năm 2021';

function item(key: string, title: string, kind: AgendaItemPlan['kind'], plannedMinutes: number): AgendaItemPlan {
  return { id: `item_${key}` as AgendaItemId, title, kind, plannedMinutes };
}

/**
 * Plans the example: the 101 points of Bình Dương, from a list as a user's file would be, an agenda, one
 * vote, and open for the sites. Every step has its own command id, so a start that was cut short is completed.
 */
export async function planExample(
  runtime: ConferenceRuntime,
  readSites: () => Promise<readonly SiteRecord[]>,
): Promise<void> {
  if (runtime.state.conference.phase !== 'none' && runtime.state.conference.phase !== 'draft') return;
  const send = async (commandId: string, command: DomainCommand, actor: Actor = SYSTEM_ACTOR) => {
    const reply = await runtime.submit({ commandId, actor, command });
    if (!reply.ok) throw new Fault('INTERNAL', `The example could not be planned: ${reply.error.code}.`);
  };
  await send('example-create', { type: 'CreateConference', conferenceId: EXAMPLE_ID, title: TITLE });
  await send('example-import', { type: 'ImportSites', sites: await readSites() });
  await send('example-agenda', { type: 'PlanAgenda', items: AGENDA });
  const vote = { pollId: 'poll_targets-2021' as PollId, title: POLL_TITLE, itemId: 'item_targets' as AgendaItemId };
  await send('example-poll', { type: 'CreatePoll', ...vote });
  await send('example-open', { type: 'OpenConference' });
}
