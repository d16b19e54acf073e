import { siteActorId } from '@diem-cau/shared/domain/actor.ts';
import { VOCABULARY_PRESETS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { type Participant, presentVisit } from '@diem-cau/shared/domain/participants/state.ts';
import { RECORDING_VIEWERS } from '@diem-cau/shared/domain/recording/state.ts';
import { STAGE_LAYOUTS } from '@diem-cau/shared/domain/stage/state.ts';
import { SURVEY_AUDIENCES } from '@diem-cau/shared/domain/surveys/state.ts';
import type {
  ActorId,
  AgendaItemId,
  AnnouncementId,
  CaptionId,
  CardId,
  RespondentId,
} from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { OwnSiteView, PresentationView } from '@diem-cau/shared/views/shapes.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Random } from '../support/random.ts';

// What people do beside questions, turns and votes: help, announcements, the stage, the doors of a room.

/** What somebody might do now by what it sees; undefined where nothing suggests itself. */
export type Choice = (client: RecordingClient, random: Random) => ClientCommand | undefined;

/** An operator asks for help, checks the devices, shuts the phones out for a while, or shares its screen. */
export const runRoom: Choice = (client, random) => {
  const { site, help } = client.view('self') ?? {};
  if (!site) return undefined;
  if (site.seats?.closed) return { type: 'OpenPhones', siteId: site.id };
  const open = Object.values(help ?? {}).find(({ endedAt }) => endedAt === undefined);
  return random.pick<ClientCommand>([
    ...(open
      ? ([
          { type: 'SendHelpMessage', helpId: open.id, text: 'Đã kiểm tra dây' },
          { type: 'CancelHelp', helpId: open.id },
        ] as const)
      : []),
    ...(random.chance(0.2) ? [{ type: 'ClosePhones', siteId: site.id } as const] : []),
    watchTheDoor(site, random),
    { type: 'RequestHelp', helpId: newId.help(), kind: 'sound', text: 'Loa bị rè' },
    {
      type: 'RecordDeviceCheck',
      check: {
        camera: true,
        microphone: random.chance(0.7),
        loopback: 'heard',
        uplinkKbps: 2_000,
        downlinkKbps: 8_000,
        roundTripMs: random.between(10, 90),
      },
    },
    { type: 'ShareScreen' },
  ]);
};

/** Lists people, ticks who comes and goes, and takes back a mistake. */
function watchTheDoor({ id: siteId, participants = {} }: OwnSiteView, random: Random): ClientCommand {
  const person = random.pick(Object.values<Participant>(participants));
  if (!person) return { type: 'ListParticipants', siteId, people: PEOPLE };
  const of = { siteId, number: person.number } as const;
  const visit = presentVisit(person);
  if (visit) return { type: random.chance(0.7) ? 'CheckOut' : 'UndoCheckIn', ...of, arrivedAt: visit.arrivedAt };
  if (random.chance(0.1)) return { type: 'RemoveParticipant', ...of };
  return { type: 'CheckIn', ...of, means: 'name' };
}

const PEOPLE = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'].map((name) => ({ name }));

/** The desk takes requests for help and ends them. */
export const helpRooms: Choice = (client, random) => {
  const open = Object.values(client.view('control')?.help ?? {}).filter(({ endedAt }) => endedAt === undefined);
  const helpId = random.pick(open)?.id;
  if (!helpId) return undefined;
  return random.pick<ClientCommand>([
    { type: 'TakeHelp', helpId },
    { type: 'ResolveHelp', helpId },
    { type: 'SendHelpMessage', helpId, text: 'Đang xem' },
  ]);
};

/** The desk writes to sites and reads what they write back. */
export const writeToSites: Choice = (client, random) => {
  const control = client.view('control');
  const unread = random.pick(Object.entries(control?.messages ?? {}).filter(([, line]) => line.unread > 0));
  if (unread && random.chance(0.6)) return { type: 'ReadLine', of: unread[0] as ActorId, upTo: unread[1].count };
  const to = Object.values(control?.sites ?? {})
    .filter(() => random.chance(0.1))
    .map(({ id }) => siteActorId(id));
  return { type: 'SendMessage', messageId: newId.message(), to, text: 'Đề nghị kiểm tra đường truyền' };
};

/** A site's operator reads what the desk wrote, and writes back. */
export const answerDesk: Choice = (client, random) => {
  const line = client.view('self')?.messages;
  if (line && line.unread > 0 && random.chance(0.6)) return { type: 'ReadMessages', upTo: line.count };
  return random.chance(0.5) ? { type: 'WriteToDesk', messageId: newId.message(), text: 'Đã kiểm tra' } : undefined;
};

/** The desk records, pauses for secret business, says how long it is kept, and lets others play it or not. */
export const record: Choice = (client, random) => {
  const recording = client.view('control')?.recording;
  if (random.chance(0.2)) {
    const viewers = random.draw(RECORDING_VIEWERS);
    return { type: 'SetRecordingRule', automatic: random.chance(0.5), viewers };
  }
  if (client.actor.role === 'chair' && random.chance(0.1)) {
    const keepDays = random.chance(0.7) ? random.between(30, 365) : 'always';
    return { type: 'SetRecordingRetention', keepDays };
  }
  if (!recording?.run) return { type: random.chance(0.9) ? 'StartRecording' : 'StopRecording' };
  if (random.chance(0.2)) return { type: random.chance(0.5) ? 'StartRecording' : 'StopRecording' };
  return { type: recording.run.pausedAt === undefined ? 'PauseRecording' : 'ResumeRecording' };
};

/** The desk shows the conference to the public, where the chair lets it. */
export const stream: Choice = (client, random) => {
  const streaming = client.view('control')?.streaming;
  if (client.actor.role === 'chair' && random.chance(0.2)) {
    return { type: 'SetStreamRule', isPublic: random.chance(0.8) };
  }
  if (!streaming?.run) return { type: random.chance(0.9) ? 'StartStream' : 'StopStream' };
  if (random.chance(0.2)) return { type: random.chance(0.5) ? 'StartStream' : 'StopStream' };
  return { type: streaming.run.pausedAt === undefined ? 'PauseStream' : 'ResumeStream' };
};

/** What is said is written down, and put right now and then. */
export const caption: Choice = (client, random) => {
  const known = random.pick(Object.keys(client.view('hall')?.captions ?? {}) as CaptionId[]);
  const text = `Phụ đề ${random.between(1, 999)}`;
  if (random.chance(0.02)) return { type: 'CorrectCaption', captionId: 'cap_unknown' as CaptionId, text };
  if (random.chance(0.05)) return { type: random.chance(0.5) ? 'TakeCaptionDuty' : 'LeaveCaptionDuty' };
  if (known && random.chance(0.05)) return { type: 'WriteCaption', captionId: known, text };
  if (known && random.chance(0.3)) return { type: 'CorrectCaption', captionId: known, text };
  return { type: 'WriteCaption', captionId: newId.caption(), text };
};

/** Announces something, or takes an announcement back. */
export const announce: Choice = (client, random) => {
  const announcementId = random.pick(Object.keys(client.view('control')?.announcements ?? {}) as AnnouncementId[]);
  if (announcementId && random.chance(0.5)) return { type: 'WithdrawAnnouncement', announcementId };
  const audience = random.pick(['all', 'sites', 'phones'] as const) ?? 'all';
  return { type: 'PublishAnnouncement', announcementId: newId.announcement(), text: 'Nghỉ giải lao', audience };
};

/** Who and what is on the stage, and who is kept off it. Who is removed is soon let in again. */
export const workStage: Choice = (client, random) => {
  const control = client.view('control');
  const sites = Object.values(control?.sites ?? {});
  const siteId = random.pick(sites)?.id;
  if (!control || !siteId) return undefined;
  const removed = sites.find((site) => site.removed);
  if (removed && random.chance(0.6)) return { type: 'ReadmitSite', siteId: removed.id };
  const { presentation } = control.stage;
  const source = random.pick(['camera', 'microphone'] as const) ?? 'camera';
  return random.pick<ClientCommand>([
    { type: 'SetLayout', layout: random.pick(STAGE_LAYOUTS) ?? 'speaker' },
    { type: 'PinSite', siteId, voice: random.chance(0.5) },
    { type: 'UnpinSite', siteId },
    { type: 'StopSiteMedia', siteId, source },
    { type: 'AllowSiteMedia', siteId, source },
    { type: 'TakeOffStage', siteId },
    ...(random.chance(0.2) ? [{ type: 'RemoveSite', siteId, reason: 'Thử' } as const] : []),
    ...(presentation ? workPresentation(presentation, random) : []),
    ...workCards(control.cards, Object.keys(control.agenda.items) as AgendaItemId[], random),
  ]);
};

/** Times what is presented, takes its clock off, or ends it. A site that shares its screen has the clock of its turn. */
function workPresentation({ number }: PresentationView, random: Random): readonly ClientCommand[] {
  const seconds = random.pick([60, 300, 600] as const);
  return [
    { type: 'StopPresenting', presentation: number },
    { type: 'TimePresentation', presentation: number, ...(random.chance(0.7) && { seconds }) },
  ];
}

function workCards(cards: object, items: readonly AgendaItemId[], random: Random): readonly ClientCommand[] {
  const itemId = random.pick(items);
  const cardId = random.pick(Object.keys(cards) as CardId[]);
  const made = `card_${random.between(100_000, 100_009)}` as CardId;
  const put: readonly ClientCommand[] = itemId
    ? [{ type: 'PutCard', cardId: made, itemId, title: 'Kết quả', kind: 'figures', data: 'Đoàn viên tham gia\t5.166' }]
    : [];
  const shown: readonly ClientCommand[] = cardId
    ? [
        { type: 'PresentCard', cardId, page: 1 },
        { type: 'RemoveCard', cardId },
      ]
    : [];
  return [...put, ...shown];
}

/** The desk asks by surveys. */
export const askBySurvey: Choice = (client, random) => {
  const surveys = Object.values(client.view('control')?.surveys ?? {});
  const survey = random.pick(surveys);
  const made = surveys.length >= 6 || (survey && random.chance(0.7));
  if (!survey || !made) {
    const [asks, anonymous] = [random.pick(SURVEY_AUDIENCES) ?? 'sites', random.chance(0.5)];
    const questions = [
      { kind: 'single', text: 'Sinh hoạt đều không?', required: true, options: ['Có', 'Không'] },
    ] as const;
    return { type: 'PutSurvey', surveyId: newId.survey(), title: 'Hoạt động chi đoàn', asks, anonymous, questions };
  }
  const about = { surveyId: survey.id };
  const now = client.view('control')?.conference.wentLiveAt;
  return random.pick<ClientCommand>([
    { type: 'OpenSurvey', ...about },
    ...(now === undefined ? [] : [{ type: 'MoveSurveyDeadline', ...about, deadline: now + 86_400_000 } as const]),
    { type: 'CloseSurvey', ...about },
    ...(random.chance(0.2) ? [{ type: 'RemoveSurvey', ...about } as const] : []),
  ]);
};

/** The organiser sets the time zone and adds, names and removes units. */
export const plan: Choice = (client, random) => {
  const respondentId = `unit_00000${random.between(2, 4)}` as RespondentId;
  const timeZone = random.pick(['Asia/Ho_Chi_Minh', 'Asia/Tokyo'] as const) ?? 'Asia/Tokyo';
  if (client.actor.role !== 'organiser') return undefined;
  return random.pick<ClientCommand>([
    { type: 'SetTimeZone', timeZone },
    { type: 'SetVocabulary', vocabulary: { preset: random.pick(VOCABULARY_PRESETS) ?? 'union' } },
    {
      type: 'SetContact',
      contact: { name: 'Văn phòng', phone: random.pick(['0274 3822 123', '0274 3822 456']) ?? '' },
    },
    { type: 'AddRespondent', respondentId, name: `Sở ${respondentId.slice(-1)}` },
    { type: 'RenameRespondent', respondentId, name: `Sở ${respondentId.slice(-1)} mới` },
    {
      type: 'SetRespondentContact',
      respondentId,
      contact: { email: random.pick(['so@tinh.example', 'vp@tinh.example']) },
    },
    { type: 'RemoveRespondent', respondentId },
  ]);
};
