import type { BesideLogCommand, CommandType, DomainCommand } from '../../shared/src/domain/commands.ts';
import type {
  AgendaItemId,
  AnnouncementId,
  ConferenceId,
  HandId,
  HelpId,
  PollId,
  ProposalId,
  QuestionId,
  RespondentId,
} from '../../shared/src/kernel/ids.ts';
import { EAST_1, SITES, START } from './given.ts';

export const AN_ITEM = 'item_000001' as AgendaItemId;
export const A_QUESTION = 'q_000001' as QuestionId;
const A_UNIT = 'unit_000001' as RespondentId;
const A_PROPOSAL = 'prop_000001' as ProposalId;
export const A_HAND = 'hand_000001' as HandId;
const AN_ANNOUNCEMENT = 'ann_000001' as AnnouncementId;
const A_HELP = 'help_000001' as HelpId;
export const A_POLL = 'poll_000001' as PollId;

/** One well-formed command of every type; the type demands a new one for a new command. */
export const EXAMPLE_COMMANDS: {
  readonly [Type in CommandType]: Extract<DomainCommand | BesideLogCommand, { type: Type }>;
} = {
  CreateConference: { type: 'CreateConference', conferenceId: 'conf_test' as ConferenceId, title: 'Đối thoại' },
  OpenConference: { type: 'OpenConference' },
  GoLive: { type: 'GoLive' },
  CloseConference: { type: 'CloseConference' },
  ArchiveConference: { type: 'ArchiveConference' },
  ImportSites: { type: 'ImportSites', sites: SITES },
  DeclareHeadcount: { type: 'DeclareHeadcount', count: 25 },
  VerifyHeadcount: { type: 'VerifyHeadcount', siteId: EAST_1, count: 24 },
  PlanAgenda: {
    type: 'PlanAgenda',
    items: [{ id: AN_ITEM, title: 'Khai mạc', kind: 'opening', plannedMinutes: 10 }],
  },
  StartAgendaItem: { type: 'StartAgendaItem', itemId: AN_ITEM },
  FinishAgendaItem: { type: 'FinishAgendaItem', itemId: AN_ITEM },
  SkipAgendaItem: { type: 'SkipAgendaItem', itemId: AN_ITEM },
  MoveAgendaItem: { type: 'MoveAgendaItem', itemId: AN_ITEM, position: 1 },
  EditAgendaItem: {
    type: 'EditAgendaItem',
    item: { id: AN_ITEM, title: 'Khai mạc', kind: 'opening', plannedMinutes: 15 },
  },
  PlanStart: { type: 'PlanStart', at: START },
  AskQuestion: {
    type: 'AskQuestion',
    questionId: A_QUESTION,
    kind: 'question',
    text: 'Thiết bị dùng chung?',
    anonymous: false,
  },
  AcceptQuestion: { type: 'AcceptQuestion', questionId: A_QUESTION },
  DeclineQuestion: { type: 'DeclineQuestion', questionId: A_QUESTION, reason: 'Đã trả lời' },
  WithdrawQuestion: { type: 'WithdrawQuestion', questionId: A_QUESTION },
  CallQuestion: { type: 'CallQuestion', questionId: A_QUESTION },
  MarkQuestionAnswered: { type: 'MarkQuestionAnswered', questionId: A_QUESTION },
  SetTopic: { type: 'SetTopic', questionId: A_QUESTION, topic: 'Kinh phí' },
  NoteQuestion: { type: 'NoteQuestion', questionId: A_QUESTION, note: 'Ghi nhận, giao Ban Tổ chức nghiên cứu' },
  MergeQuestions: { type: 'MergeQuestions', questionId: A_QUESTION, intoQuestionId: 'q_000002' as QuestionId },
  UnmergeQuestion: { type: 'UnmergeQuestion', questionId: A_QUESTION },
  ReopenQuestion: { type: 'ReopenQuestion', questionId: A_QUESTION },
  StartAnswer: { type: 'StartAnswer', questionId: A_QUESTION, respondent: 'Sở Nội vụ' },
  GiveWrittenAnswer: { type: 'GiveWrittenAnswer', questionId: A_QUESTION, text: 'Đã bố trí', private: false },
  AddRespondent: { type: 'AddRespondent', respondentId: A_UNIT, name: 'Sở Nội vụ' },
  SupportQuestion: { type: 'SupportQuestion', questionId: A_QUESTION },
  WithdrawSupport: { type: 'WithdrawSupport', questionId: A_QUESTION },
  TakeSeat: { type: 'TakeSeat' },
  FreeSeat: { type: 'FreeSeat', seat: 1 },
  PublishAnnouncement: {
    type: 'PublishAnnouncement',
    announcementId: AN_ANNOUNCEMENT,
    text: 'Nghỉ giải lao 15 phút',
    audience: 'all',
  },
  WithdrawAnnouncement: { type: 'WithdrawAnnouncement', announcementId: AN_ANNOUNCEMENT },
  RequestHelp: { type: 'RequestHelp', helpId: A_HELP, kind: 'sound', text: 'Loa bị rè' },
  SendHelpMessage: { type: 'SendHelpMessage', helpId: A_HELP, text: 'Đã kiểm tra dây' },
  TakeHelp: { type: 'TakeHelp', helpId: A_HELP },
  ResolveHelp: { type: 'ResolveHelp', helpId: A_HELP },
  CancelHelp: { type: 'CancelHelp', helpId: A_HELP },
  RenameRespondent: { type: 'RenameRespondent', respondentId: A_UNIT, name: 'Sở Nội vụ tỉnh' },
  RemoveRespondent: { type: 'RemoveRespondent', respondentId: A_UNIT },
  EnterQuestion: {
    type: 'EnterQuestion',
    questionId: A_QUESTION,
    siteId: EAST_1,
    kind: 'question',
    text: 'Kinh phí hoạt động?',
    anonymous: false,
  },
  EndAnswer: { type: 'EndAnswer', questionId: A_QUESTION },
  RouteQuestion: { type: 'RouteQuestion', questionId: A_QUESTION, respondentId: A_UNIT },
  DraftAnswer: { type: 'DraftAnswer', questionId: A_QUESTION, text: 'Dự kiến bố trí trong quý I' },
  DeferQuestion: {
    type: 'DeferQuestion',
    questionId: A_QUESTION,
    proposalId: A_PROPOSAL,
    text: 'Cấp thiết bị cho các xã',
    unit: 'Sở Nội vụ',
    dueDate: '2021-03-26',
  },
  CompleteProposal: { type: 'CompleteProposal', proposalId: A_PROPOSAL },
  ReopenProposal: { type: 'ReopenProposal', proposalId: A_PROPOSAL },
  RaiseHand: { type: 'RaiseHand', handId: A_HAND, kind: 'question' },
  LowerHand: { type: 'LowerHand', handId: A_HAND },
  DismissHand: { type: 'DismissHand', handId: A_HAND },
  InviteHand: { type: 'InviteHand', handId: A_HAND },
  ConfirmTurn: { type: 'ConfirmTurn', handId: A_HAND },
  PauseTurn: { type: 'PauseTurn' },
  ResumeTurn: { type: 'ResumeTurn' },
  ExtendTurn: { type: 'ExtendTurn', seconds: 60 },
  EndTurn: { type: 'EndTurn' },
  WithdrawInvitation: { type: 'WithdrawInvitation', handId: A_HAND },
  MoveHand: { type: 'MoveHand', handId: A_HAND, position: 1 },
  SetFloorPolicy: { type: 'SetFloorPolicy', criteria: ['longestWait'] },
  SetTurnBudget: { type: 'SetTurnBudget', turnSeconds: 120 },
  CloseList: { type: 'CloseList' },
  OpenList: { type: 'OpenList' },
  CreatePoll: { type: 'CreatePoll', pollId: A_POLL, title: 'Thông qua nghị quyết' },
  OpenPoll: { type: 'OpenPoll', pollId: A_POLL },
  ClosePoll: { type: 'ClosePoll', pollId: A_POLL },
  ClosePollAtDeadline: { type: 'ClosePollAtDeadline', pollId: A_POLL },
  PublishResult: { type: 'PublishResult', pollId: A_POLL },
  RecordPollResult: {
    type: 'RecordPollResult',
    pollId: A_POLL,
    result: { tally: { yes: 4, no: 1, abstain: 0 }, entitled: 6 },
  },
  CastBallot: { type: 'CastBallot', pollId: A_POLL, choice: 'yes' },
};
