import type { CastBallot, CommandType, DomainCommand } from '../../shared/src/domain/commands.ts';
import type { AgendaItemId, ConferenceId, HandId, PollId, QuestionId } from '../../shared/src/kernel/ids.ts';
import { EAST_1, SITES } from './given.ts';

export const AN_ITEM = 'item_000001' as AgendaItemId;
export const A_QUESTION = 'q_000001' as QuestionId;
export const A_HAND = 'hand_000001' as HandId;
export const A_POLL = 'poll_000001' as PollId;

/** One well-formed command of every type; the type demands a new one for a new command. */
export const EXAMPLE_COMMANDS: {
  readonly [Type in CommandType]: Extract<DomainCommand | CastBallot, { type: Type }>;
} = {
  CreateConference: { type: 'CreateConference', conferenceId: 'conf_test' as ConferenceId, title: 'Đối thoại' },
  OpenConference: { type: 'OpenConference' },
  GoLive: { type: 'GoLive' },
  CloseConference: { type: 'CloseConference' },
  ImportSites: { type: 'ImportSites', sites: SITES },
  DeclareHeadcount: { type: 'DeclareHeadcount', count: 25 },
  VerifyHeadcount: { type: 'VerifyHeadcount', siteId: EAST_1, count: 24 },
  PlanAgenda: {
    type: 'PlanAgenda',
    items: [{ id: AN_ITEM, title: 'Khai mạc', kind: 'opening', plannedMinutes: 10 }],
  },
  StartAgendaItem: { type: 'StartAgendaItem', itemId: AN_ITEM },
  FinishAgendaItem: { type: 'FinishAgendaItem', itemId: AN_ITEM },
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
  RaiseHand: { type: 'RaiseHand', handId: A_HAND, kind: 'question' },
  LowerHand: { type: 'LowerHand', handId: A_HAND },
  DismissHand: { type: 'DismissHand', handId: A_HAND },
  InviteHand: { type: 'InviteHand', handId: A_HAND },
  ConfirmTurn: { type: 'ConfirmTurn', handId: A_HAND },
  PauseTurn: { type: 'PauseTurn' },
  ResumeTurn: { type: 'ResumeTurn' },
  ExtendTurn: { type: 'ExtendTurn', seconds: 60 },
  EndTurn: { type: 'EndTurn' },
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
