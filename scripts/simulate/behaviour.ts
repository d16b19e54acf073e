import { randomBytes } from 'node:crypto';
import { type BallotContent, choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import { PLAIN_RULES, type PollForm, type PollRules } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AgendaItemId, ProposalId, RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { castsSeen } from '@diem-cau/shared/views/seen.ts';
import type { ControlView, PollView, TurnView } from '@diem-cau/shared/views/shapes.ts';
import { SITES } from '../../tests/testkit/given.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Random } from '../support/random.ts';
import {
  announce,
  answerDesk,
  askBySurvey,
  type Choice,
  caption,
  helpRooms,
  plan,
  record,
  runRoom,
  stream,
  workStage,
  writeToSites,
} from './aroundTheFloor.ts';
import { conclude, reportProgress } from './conclude.ts';
import { arrangeRoster } from './roster.ts';
import { registerSpeakers, workSpeakers } from './speakers.ts';

/** Something that a participant might do now by what it sees; undefined where nothing suggests itself. */
export function chooseCommand(client: RecordingClient, random: Random): ClientCommand | undefined {
  switch (client.actor.role) {
    case 'site':
      return random.pick([
        () => tellHeadcount(random),
        ask,
        support,
        raise,
        turn,
        vote,
        vote,
        runRoom,
        registerSpeakers,
        reportProgress,
        answerDesk,
      ])?.(client, random);
    case 'delegate':
      return random.pick([ask, support, support, vote, vote])?.(client, random);
    case 'respondent':
      return random.pick([answerRouted, answerRouted, reportProgress])?.(client, random);
    case 'moderator':
      return random.pick([
        workQuestions,
        workQuestions,
        workFloor,
        workSpeakers,
        verify,
        moveAgenda,
        helpRooms,
        announce,
        askBySurvey,
        conclude,
        writeToSites,
        record,
        stream,
        workStage,
      ])?.(client, random);
    case 'chair':
      return random.pick([
        lead,
        hold,
        hold,
        workFloor,
        workSpeakers,
        moveAgenda,
        conclude,
        workStage,
        record,
        stream,
      ])?.(client, random);
    case 'captioner':
      return caption(client, random);
    case 'organiser':
      return random.pick([moveAgenda, plan, arrangeRoster, arrangeRoster, arrangeRoster])?.(client, random);
    default:
      return undefined;
  }
}

const tellHeadcount = (random: Random): ClientCommand => ({ type: 'DeclareHeadcount', count: random.between(1, 30) });

const ask: Choice = (client, random) => {
  const own = random.pick(Object.values(client.view('self')?.questions ?? {}));
  if (own && random.chance(0.2)) return { type: 'WithdrawQuestion', questionId: own.id };
  const kind = random.pick(['question', 'opinion', 'idea'] as const) ?? 'question';
  const text = `Câu hỏi ${random.between(1, 999)}`;
  return { type: 'AskQuestion', questionId: newId.question(), kind, text, anonymous: random.chance(0.3) };
};

const support: Choice = (client, random) => {
  const seen = Object.values(client.view('hall')?.questions ?? client.view('phone')?.questions ?? {});
  const question = random.pick(seen);
  const type = random.chance(0.7) ? 'SupportQuestion' : 'WithdrawSupport';
  return question && { type, questionId: question.id };
};

const raise: Choice = (client, random) => {
  const floor = client.view('hall')?.floor;
  const own = floor?.queue.find(({ siteId }) => siteId === client.actor.siteId);
  const kind = random.pick(['question', 'comment', 'reply', 'pointOfOrder'] as const) ?? 'question';
  if (own && random.chance(0.2)) return { type: 'LowerHand', handId: own.handId };
  if (own) return random.chance(0.2) ? { type: 'ChangeHandKind', handId: own.handId, kind } : undefined;
  return { type: 'RaiseHand', handId: newId.hand(), kind };
};

const turn: Choice = (client, random) => {
  const hall = client.view('hall');
  const floor = hall?.floor;
  const { siteId } = client.actor;
  const offeredAt = hall?.stage.places[`speaker:${siteId}`]?.voiceOfferedAt;
  if (offeredAt !== undefined && random.chance(0.3)) return { type: 'TakeVoice', offeredAt };
  if (floor?.invited?.siteId === siteId && floor?.invited) {
    const { handId, invitedAt } = floor.invited;
    return random.chance(0.8) ? { type: 'ConfirmTurn', handId, invitedAt } : { type: 'LowerHand', handId };
  }
  if (floor?.speaking?.siteId === siteId && floor?.speaking && random.chance(0.4)) {
    return { type: 'EndTurn', handId: floor.speaking.handId };
  }
  return orderPhones(client, random);
};

/** An operator frees a seat now and then, lets the phone in again, and renews the room's code. */
const orderPhones: Choice = (client, random) => {
  const site = client.view('self')?.site;
  const block = random.pick(Object.keys(site?.seats?.blocked ?? {}));
  if (block !== undefined && random.chance(0.2)) return { type: 'AllowPhone', block: Number(block) };
  if (site && random.chance(0.02)) return { type: 'RenewRoomCode', siteId: site.id, signOut: false };
  const [seat, sitting] = random.pick(Object.entries(site?.seats?.taken ?? {})) ?? [];
  return sitting && random.chance(0.05)
    ? { type: 'FreeSeat', seat: Number(seat), takenAt: sitting.takenAt }
    : undefined;
};

const vote: Choice = (client, random) => {
  const polls = Object.values(client.view('hall')?.polls ?? client.view('phone')?.polls ?? {});
  // Now and then for one that is closed already.
  const poll = polls.find(({ phase }) => phase === 'open') ?? (random.chance(0.1) ? random.pick(polls) : undefined);
  if (!poll) return undefined;
  const nonce = randomBytes(16).toString('base64url');
  const replaces = castsSeen(client.view('self'), poll.id);
  return { type: 'CastBallot', pollId: poll.id, choice: fillBallot(poll, random), nonce, replaces };
};

function fillBallot({ rules: { form, voters } }: PollView, random: Random): BallotContent {
  const choices = choicesOf(form);
  const one = () => random.pick(choices) ?? 'yes';
  if (voters === 'head') return { [one()]: random.between(1, 15), [one()]: random.between(1, 15) };
  return form.kind === 'several' ? [one()] : one();
}

const answerRouted: Choice = (client, random) => {
  const question = random.pick(Object.values(client.view('self')?.routed ?? {}));
  if (!question) return undefined;
  const text = `Trả lời ${random.between(1, 999)}`;
  if (random.chance(0.6)) return { type: 'DraftAnswer', questionId: question.id, text };
  return { type: 'GiveWrittenAnswer', questionId: question.id, text, private: random.chance(0.3) };
};

const workQuestions: Choice = (client, random) => {
  const control = client.view('control');
  const all = Object.values(control?.questions ?? {});
  const submitted = all.filter(({ state }) => state === 'submitted');
  const question = random.pick(submitted.length > 0 && random.chance(0.6) ? submitted : all);
  const other = random.pick(all);
  const proposal = random.pick(Object.keys(control?.proposals ?? {}) as ProposalId[]);
  if (random.chance(0.1)) return enterQuestion(random);
  if (!question || !other) return undefined;
  const questionId = question.id;
  if (question.state === 'submitted' && random.chance(0.6)) return { type: 'AcceptQuestion', questionId };
  return random.pick<ClientCommand>([
    { type: 'DeclineQuestion', questionId, reason: 'Ngoài phạm vi' },
    { type: 'SetTopic', questionId, topic: `Chủ đề ${random.between(1, 3)}` },
    { type: 'NoteQuestion', questionId, note: 'Ghi nhận' },
    { type: 'MergeQuestions', questionId, intoQuestionId: other.id },
    { type: 'MergeQuestions', questionId: other.id, intoQuestionId: questionId },
    { type: 'UnmergeQuestion', questionId },
    { type: 'ReopenQuestion', questionId },
    { type: 'RouteQuestion', questionId, respondentId: 'unit_000001' as RespondentId },
    defer(questionId),
    { type: 'SuggestQuestion', questionId },
    { type: 'SuggestQuestion', questionId: other.id },
    { type: 'WithdrawSuggestion', questionId },
    ...(proposal
      ? [{ type: random.chance(0.5) ? 'CompleteProposal' : 'ReopenProposal', proposalId: proposal } as const]
      : []),
  ]);
};

/** The desk writes down what a room asked on paper. */
function enterQuestion(random: Random): ClientCommand {
  const siteId = random.draw(SITES).id;
  const text = `Phiếu hỏi ${random.between(1, 999)}`;
  return { type: 'EnterQuestion', questionId: newId.question(), siteId, kind: 'question', text, anonymous: false };
}

let proposals = 100_000;

function defer(questionId: ControlView['questions'][never]['id']): ClientCommand {
  const proposalId = `prop_${++proposals}` as ProposalId;
  return { type: 'DeferQuestion', questionId, proposalId, text: 'Cấp thiết bị', unit: 'Sở', dueDate: '2021-03-26' };
}

const workFloor: Choice = (client, random) => {
  const floor = client.view('control')?.floor;
  if (!floor) return undefined;
  const hand = random.pick(floor.queue);
  const handId = hand?.handId;
  if (handId && !floor.invited && random.chance(0.6)) return { type: 'InviteHand', handId };
  return random.pick<ClientCommand>([
    ...(handId ? [{ type: 'DismissHand', handId } as const] : []),
    ...(handId ? [{ type: 'MoveHand', handId, position: random.between(1, 4) } as const] : []),
    ...(floor.invited ? [{ type: 'WithdrawInvitation', handId: floor.invited.handId } as const] : []),
    ...(floor.speaking ? workTurn(floor.speaking) : []),
    { type: floor.listClosed ? 'OpenList' : 'CloseList' },
    { type: 'SetTurnBudget', turnSeconds: random.between(30, 300) },
  ]);
};

function workTurn({ handId, deadline, pausedAt }: TurnView): readonly ClientCommand[] {
  return [
    { type: 'EndTurn', handId },
    { type: 'ExtendTurn', handId, deadline, seconds: 60 },
    { type: pausedAt ? 'ResumeTurn' : 'PauseTurn', handId },
  ];
}

const verify: Choice = (client, random) => {
  const siteId = random.pick(Object.keys(client.view('control')?.sites ?? {}) as SiteId[]);
  return siteId && { type: 'VerifyHeadcount', siteId, count: random.between(1, 40) };
};

const moveAgenda: Choice = (client, random) => {
  const ids = Object.keys(client.view('control')?.agenda.items ?? {}) as AgendaItemId[];
  const itemId = random.pick(ids);
  if (!itemId) return undefined;
  const beforeId = random.pick(ids);
  const [part, title] = random.chance(0.5) ? ['Phần một', 'Phần hai'] : ['Phần hai', 'Phần một'];
  const item = { title: 'Đối thoại', kind: 'dialogue', plannedMinutes: random.between(5, 60), part } as const;
  return random.pick<ClientCommand>([
    { type: 'MoveAgendaItem', itemId, beforeId, part },
    { type: 'MoveAgendaItem', itemId },
    { type: 'EditAgendaItem', item: { ...item, id: itemId } },
    { type: 'AddAgendaItem', item: { ...item, id: newId.item() }, beforeId },
    { type: 'RemoveAgendaItem', itemId },
    { type: 'RenameAgendaPart', part, title },
    { type: 'StartAgendaItem', itemId },
    { type: 'FinishAgendaItem', itemId },
    { type: 'SkipAgendaItem', itemId },
  ]);
};

/** The chair calls a question, has it answered, and sets the order of the floor. */
const lead: Choice = (client, random) => {
  const questions = Object.values(client.view('control')?.questions ?? {});
  const called = questions.find(({ state }) => state === 'called');
  if (called) {
    const questionId = called.id;
    if (random.chance(0.5)) return { type: 'StartAnswer', questionId, respondent: 'Sở Nội vụ' };
    return { type: 'MarkQuestionAnswered', questionId };
  }
  const next = random.pick(questions.filter(({ state }) => state === 'accepted'));
  if (next) return { type: 'CallQuestion', questionId: next.id };
  return { type: 'SetFloorPolicy', criteria: random.chance(0.5) ? 'manual' : ['balanceGroups', 'longestWait'] };
};

/** The chair drafts a vote, opens it, closes it and publishes it. */
const hold: Choice = (client, random) => {
  const polls = Object.values(client.view('control')?.polls ?? {});
  const open = polls.find(({ phase }) => phase === 'open');
  if (open) return random.chance(0.25) ? { type: 'ClosePoll', pollId: open.id } : undefined;
  const closed = polls.find(({ phase }) => phase === 'closed');
  if (closed && random.chance(0.3)) return { type: 'PublishResult', pollId: closed.id };
  const draft = polls.find(({ phase }) => phase === 'draft');
  if (draft) return { type: 'OpenPoll', pollId: draft.id, acknowledgeSmall: true };
  const item = random.pick(Object.keys(client.view('control')?.agenda.items ?? {}) as AgendaItemId[]);
  const about = item && random.chance(0.5) ? { itemId: item } : {};
  return { type: 'CreatePoll', pollId: newId.poll(), title: 'Biểu quyết', rules: chooseRules(random), ...about };
};

const OPTIONS = { o1: 'Phương án 1', o2: 'Phương án 2', o3: 'Phương án 3' };
const FORMS: readonly PollForm[] = [
  { kind: 'yesNoAbstain' },
  { kind: 'single', options: OPTIONS },
  { kind: 'several', options: OPTIONS, min: 1, max: 2 },
  { kind: 'rating', scale: 5 },
];

function chooseRules(random: Random): PollRules {
  return {
    ...PLAIN_RULES,
    form: random.pick(FORMS) ?? PLAIN_RULES.form,
    voters: random.pick(['site', 'site', 'head', 'delegate'] as const) ?? 'site',
    secret: random.chance(0.4),
    visibility: random.pick(['all', 'desk', 'afterClose'] as const) ?? 'all',
    allowDeclared: true,
  };
}
