import { createHash } from 'node:crypto';
import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { RecordedPart } from '@diem-cau/shared/domain/recording/state.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type {
  AgendaItemId,
  ConferenceId,
  CorrectionId,
  DocumentId,
  HandId,
  HelpId,
  MessageId,
  OrganisationId,
  PollId,
  QuestionId,
  RecordedPartId,
  RespondentId,
  SurveyId,
} from '@diem-cau/shared/kernel/ids.ts';
import { err } from '@diem-cau/shared/kernel/result.ts';
import { initialOrganisation, type OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import { TEMPLATE_TAGS, type TemplateTag } from '@diem-cau/shared/organisation/templateTags.ts';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { paperFiles } from '../../server/src/adapters/papers/paperFiles.ts';
import { identityOf, signingKeyOf } from '../../server/src/application/ballotSigner.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { Dossiers } from '../../server/src/application/dossier/dossiers.ts';
import { writeStoredZip } from '../../server/src/application/dossier/storedZip.ts';
import { Papers } from '../../server/src/application/papers/papers.ts';
import { closePolls } from '../../server/src/application/reactors/pollCloser.ts';
import { type StoredPaper, writePaper } from '../../server/src/application/surveys/surveyPaper.ts';
import {
  chair,
  EAST_1,
  EAST_2,
  moderator,
  organiser,
  PROVINCE,
  SITES,
  START,
  secretary,
  siteActor,
  WEST_1,
} from '../testkit/given.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { TestClock } from '../testkit/testClock.ts';
import { waitFor } from '../testkit/waitFor.ts';

const ID = 'conf_test' as ConferenceId;
const itemId = 'item_000001' as AgendaItemId;
const handId = 'hand_000001' as HandId;
const unit = 'unit_000001' as RespondentId;
const documentId = 'doc_000001' as DocumentId;
const helpId = 'help_000001' as HelpId;
const correctionId = 'corr_000001' as CorrectionId;
/** The vote that everybody can see, and the secret one. */
export const OPEN_POLL = 'poll_000001' as PollId;
export const SECRET_POLL = 'poll_000002' as PollId;
/** A survey by name that has closed. */
export const SURVEY = 'survey_000001' as SurveyId;
/** What must not be told by a dossier. */
export const SECRETS = [
  ...['0912 345 678', 'lan@xa.example', 'Riêng cho đồng chí', 'Dự thảo nội bộ', 'Nguyễn Ẩn Danh'],
  ...['Micro hỏng', 'Chị Tám đang trực', 'Gọi số máy riêng', 'Báo cáo đồng chí', 'Đoàn đã vào chưa'],
  ...['Ghi sai tên tôi', 'Đã sửa theo đề nghị', 'Phạm Giấu Tên'],
];

/** The key that signs the dossiers of tests. */
export const SIGNING_KEY = signingKeyOf(Buffer.alloc(32, 7));
/** Its fingerprint. */
export const FINGERPRINT = identityOf(SIGNING_KEY).fingerprint;

const question = (number: number) => `q_00000${number}` as QuestionId;
const message = (number: number) => `msg_00000${number}` as MessageId;
const east = siteActor(EAST_1);
const west = siteActor(WEST_1);
const sites = SITES.map((site) =>
  site.id === EAST_1 ? { ...site, contactName: 'Lan', contactPhone: '0912 345 678', email: 'lan@xa.example' } : site,
);

const respondent: Actor = { id: `respondent:${unit}` as Actor['id'], role: 'respondent', name: 'Sở Nội vụ' };
const QUIET = { info() {}, warn() {}, error() {} };

type Step = readonly [Actor, DomainCommand];

/** What the sites answered to the survey: their choice, and in words. */
const ANSWERED: readonly StoredPaper[] = [
  { siteId: EAST_1, answers: { q1: 'o1', q2: '40', q3: 'Thêm thiết bị cho xã' } },
  { siteId: EAST_2, answers: { q1: 'o2', q2: '25', q3: 'Giảm số cuộc họp' } },
  { siteId: WEST_1, name: 'Phạm Giấu Tên', answers: { q1: 'o1', q2: '35.5' } },
];
const SURVEY_FORM: SurveyForm = {
  title: 'Ý kiến trước hội nghị',
  asks: 'sites',
  anonymous: false,
  questions: [
    { kind: 'single', text: 'Có đủ thiết bị không?', required: true, options: ['Chưa đủ', 'Đủ'] },
    { kind: 'number', text: 'Cần bao nhiêu?', required: true, unit: 'bộ' },
    { kind: 'long', text: 'Đề nghị gì?', required: false },
  ],
};
const recorded = (id: string, startedAt: number, part: Partial<RecordedPart>): Step => [
  SYSTEM_ACTOR,
  {
    type: 'FileRecordedPart',
    part: {
      ...{ id: id as RecordedPartId, startedAt, durationMs: 60_000, ...part },
      files: { main: { format: 'webm', bytes: 4_000, offsetMs: 0, durationMs: 60_000, picture: true } },
    },
  },
];

const UNTIL_VOTES: readonly Step[] = [
  [organiser, { type: 'CreateConference', conferenceId: ID, title: 'Đối thoại quý I' }],
  [organiser, { type: 'ImportSites', sites }],
  [organiser, { type: 'SetChairsHall', siteId: PROVINCE }],
  [
    organiser,
    { type: 'PlanAgenda', items: [{ id: itemId, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 30 }] },
  ],
  [organiser, { type: 'AddRespondent', respondentId: unit, name: 'Sở Nội vụ' }],
  [organiser, { type: 'OpenConference' }],
  [chair, { type: 'GoLive' }],
  [east, { type: 'DeclareHeadcount', count: 20 }],
  [west, { type: 'DeclareHeadcount', count: 18 }],
  [chair, { type: 'StartAgendaItem', itemId }],
  [
    east,
    {
      type: 'RaiseHand',
      handId,
      kind: 'comment',
      speaker: { name: 'Trần Thị Hoa', position: 'Bí thư Đoàn xã' },
      topic: 'thiết bị <học> & "thi đua"',
    },
  ],
  [chair, { type: 'InviteHand', handId }],
  [east, { type: 'ConfirmTurn', handId }],
  [east, { type: 'EndTurn', handId }],
  [
    west,
    {
      type: 'AskQuestion',
      questionId: question(1),
      kind: 'question',
      text: 'Kinh phí từ đâu?',
      askerName: 'Nguyễn Ẩn Danh',
      anonymous: true,
    },
  ],
  [moderator, { type: 'AcceptQuestion', questionId: question(1) }],
  [chair, { type: 'CallQuestion', questionId: question(1) }],
  [chair, { type: 'MarkQuestionAnswered', questionId: question(1), respondent: 'Sở Nội vụ' }],
  [east, { type: 'AskQuestion', questionId: question(2), kind: 'question', text: 'Hồ sơ của tôi?', anonymous: false }],
  [moderator, { type: 'AcceptQuestion', questionId: question(2) }],
  [moderator, { type: 'RouteQuestion', questionId: question(2), respondentId: unit }],
  [respondent, { type: 'DraftAnswer', questionId: question(2), text: 'Dự thảo nội bộ' }],
  [
    moderator,
    {
      type: 'GiveWrittenAnswer',
      questionId: question(2),
      text: 'Riêng cho đồng chí',
      respondent: 'Sở Nội vụ',
      private: true,
    },
  ],
  [east, { type: 'RequestHelp', helpId, kind: 'sound', text: 'Micro hỏng' }],
  [east, { type: 'SendHelpMessage', helpId, text: 'Chị Tám đang trực' }],
  [moderator, { type: 'SendHelpMessage', helpId, text: 'Gọi số máy riêng' }],
  [east, { type: 'WriteToDesk', messageId: message(1), text: 'Báo cáo đồng chí' }],
  [moderator, { type: 'SendMessage', messageId: message(2), to: [east.id], text: 'Đoàn đã vào chưa' }],
];

const AFTER_VOTES: readonly Step[] = [
  [organiser, { type: 'PutSurvey', surveyId: SURVEY, ...SURVEY_FORM }],
  [organiser, { type: 'OpenSurvey', surveyId: SURVEY }],
  [organiser, { type: 'CloseSurvey', surveyId: SURVEY }],
  recorded('part_000001', START, { itemId }),
  recorded('part_000002', START + 60_000, { siteId: EAST_1, itemId, durationMs: 24 * 3_600_000 }),
  [SYSTEM_ACTOR, { type: 'ReportRecordingGap', gap: { from: START, to: START + 5_000, cause: 'recorder' } }],
  [chair, { type: 'DeleteRecordedPart', partId: 'part_000001' as RecordedPartId }],
  [secretary, { type: 'WriteConclusion', about: itemId, text: 'Thống nhất bổ sung kinh phí.', basedOn: 0 }],
  [chair, { type: 'ConfirmConclusion', about: itemId, revision: 1 }],
  [chair, { type: 'FinishAgendaItem', itemId }],
  [chair, { type: 'CloseConference' }],
  [
    secretary,
    {
      type: 'SetPaperDetails',
      details: {
        numbers: { minutes: '05', notice: '06' },
        chair: { name: 'Trần Văn Bình', post: 'Bí thư' },
        secretary: { name: 'Lê Thị Hoa' },
      },
    },
  ],
  [east, { type: 'RequestCorrection', correctionId, text: 'Ghi sai tên tôi' }],
  [secretary, { type: 'SettleCorrection', correctionId, reply: 'Đã sửa theo đề nghị' }],
  [secretary, { type: 'EditMinutesBlock', blockId: 'turn:1', summary: 'Đề nghị thêm thiết bị.', basis: 12 }],
];

/** A conference that has closed, with its parts in memory and its minutes approved. */
async function closedConferenceWithEverything(template?: Buffer) {
  const store = new MemoryStore();
  const clock = new TestClock(START);
  const runtime = await ConferenceRuntime.load(ID, store, clock);
  closePolls(runtime, store, QUIET);
  let number = 0;
  const submit = async ([actor, command]: Step) => {
    clock.pass(20_000);
    // Devices draw the ids of commands at random; these cannot be guessed either.
    const commandId = createHash('sha256').update(`command ${++number}`).digest('base64url');
    const reply = await runtime.submit({ commandId, actor, command });
    if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.error.code}`);
  };
  const pdf = minimalPdf([[200, 30, 30]]);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  for (const step of UNTIL_VOTES) await submit(step);
  const document = { id: documentId, itemId, title: 'Nghị quyết', bytes: pdf.length, sha256, pages: 1 };
  await submit([organiser, { type: 'AddDocument', document }]);
  for (const [pollId, secret] of [
    [OPEN_POLL, false],
    [SECRET_POLL, true],
  ] as const) {
    await submit([
      chair,
      {
        type: 'CreatePoll',
        pollId,
        title: secret ? 'Bầu Ban chấp hành' : 'Chỉ tiêu',
        rules: { ...PLAIN_RULES, secret },
      },
    ]);
    await submit([chair, { type: 'OpenPoll', pollId }]);
    const box = { conferenceId: ID, pollId, secret };
    for (const [index, siteId] of [EAST_1, EAST_2, WEST_1].entries()) {
      const voter = { voter: siteId, siteId, asOf: runtime.version };
      const ballot = index === 2 ? 'no' : 'yes';
      const receipt = createHash('sha256').update(`receipt ${index}`).digest('hex');
      if (secret) await store.castSecret(box, voter, receipt, ballot);
      else await store.cast(box, voter, ballot, 0);
    }
    await submit([chair, { type: 'ClosePoll', pollId }]);
    await waitFor('the result', () => (runtime.state.polls[pollId]?.result ? true : undefined));
    await submit([chair, { type: 'PublishResult', pollId }]);
  }
  for (const step of AFTER_VOTES) await submit(step);
  const office = officeWith(template);
  const papers = new Papers({ store, ...office });
  const { hashes } = await papers.readDraft(runtime, 'vi');
  const approval = {
    actor: chair,
    commandId: 'approve',
    language: 'vi',
    paper: 'minutes',
    hash: hashes.minutes,
  } as const;
  const approved = await papers.approve(runtime, approval);
  if (!approved.ok) throw new Error(`The approval was refused: ${approved.error.code}`);
  // What the organisation uses later changes no approved paper.
  office.withdraw();
  const dossiers = new Dossiers({
    ...{ store, ballots: store, papers, paperFiles, clock },
    surveys: {
      listRespondents: async () => ANSWERED.map(({ siteId }) => `site:${siteId}`),
      listAnswers: async () => ANSWERED.map((paper, index) => ({ id: `paper ${index}`, paper: writePaper(paper) })),
      countEntered: async () => 0,
      isSealed: async () => true,
      seal: async () => 'forgotten' as const,
    },
    documents: { read: async () => pdf },
    secrets: { signingKey: SIGNING_KEY },
    office: {
      convertToPdf: async () => err({ code: 'OFFICE_MISSING', facts: { package: 'libreoffice-writer-nogui' } }),
    },
    phases: async () => [],
  });
  runtime.close();
  return { runtime, dossiers };
}

/** The archive of such a conference's dossier, its minutes made from a template where one is given. */
export async function exampleDossier(template?: Buffer): Promise<Buffer> {
  const { runtime, dossiers } = await closedConferenceWithEverything(template);
  const pieces: Buffer[] = [];
  for await (const piece of writeStoredZip(await dossiers.open(runtime))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The organisation of the conference: one with a template for its minutes, or none. */
function officeWith(template: Buffer | undefined) {
  const organisationId = 'org_000000000001' as OrganisationId;
  const sha256 = template && createHash('sha256').update(template).digest('hex');
  const tags = Object.keys(TEMPLATE_TAGS) as TemplateTag[];
  const kept = new Map<string, Buffer>();
  let set = template;
  const state: OrganisationState = {
    ...initialOrganisation,
    ...{ id: organisationId, name: 'Tỉnh đoàn' },
    templates: template && sha256 ? { minutes: { name: 'Mẫu.docx', bytes: template.length, sha256, tags } } : {},
  };
  return {
    organisations: {
      findOrganisationOf: async () => (template ? organisationId : undefined),
      read: async () => state,
    },
    templates: {
      read: async () => set,
      readKept: async (id: ConferenceId, hash: string) => kept.get(`${id} ${hash}`),
      keep: async (id: ConferenceId, hash: string, bytes: Buffer) => void kept.set(`${id} ${hash}`, bytes),
    },
    withdraw: () => {
      set = undefined;
    },
  };
}
