import type { ProposalId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { plainLetterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type {
  ControlView,
  DeskQuestionView,
  RoutedQuestionView,
  UnheardHandView,
} from '@diem-cau/shared/views/shapes.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { Choice } from './aroundTheFloor.ts';

/** What those who follow up do once the conference has closed: desk, organiser, minutes secretary and units. */
export const followUp: Choice = (client, random) => {
  const routed = random.pick(Object.values<RoutedQuestionView>(client.view('self')?.routed ?? {}));
  if (client.actor.role === 'respondent') {
    return (
      routed && { type: 'GiveWrittenAnswer', questionId: routed.id, text: 'Đã xử lý', private: random.chance(0.3) }
    );
  }
  const control = client.view('control');
  if (!control) return undefined;
  if (random.chance(0.2)) return random.pick<ClientCommand>([editMinutes(control), SIGNERS, LETTERHEAD, ADDENDUM]);
  const hand = random.pick(Object.values<UnheardHandView>(control.unheard));
  if (hand && random.chance(0.2)) {
    const { siteId } = hand;
    const questionId = newId.question();
    return { type: 'EnterQuestion', questionId, siteId, kind: 'question', text: 'Hỏi sau', anonymous: false };
  }
  if (hand && random.chance(0.3)) {
    const { id: handId, settled } = hand;
    if (settled) return { type: 'ReopenUnheardHand', handId };
    return random.chance(0.5)
      ? { type: 'SettleUnheardHand', handId, outcome: 'telephoned' }
      : { type: 'SettleUnheardHand', handId, outcome: 'dropped', note: 'Đã hỏi ở lượt khác' };
  }
  const question = random.pick(Object.values<DeskQuestionView>(control.questions));
  return question && random.pick(actsWith(question));
};

const SIGNERS: ClientCommand = {
  type: 'SetPaperDetails',
  details: { numbers: { minutes: '05' }, chair: { name: 'Trần Văn Bình' }, secretary: { name: 'Lê Thị Hoa' } },
};

const LETTERHEAD: ClientCommand = {
  type: 'SetLetterhead',
  letterhead: plainLetterhead('party', { name: 'Tỉnh ủy', superior: '' }),
};

/** Refused: nobody has approved the paper. */
const ADDENDUM: ClientCommand = { type: 'AddAddendum', number: 1, paper: 'minutes', text: 'Bổ sung' };

function editMinutes({ pastTurns }: ControlView): ClientCommand {
  const number = Object.keys(pastTurns).at(-1);
  const blockId = number === undefined ? ('head:start' as const) : (`turn:${number}` as const);
  return { type: 'EditMinutesBlock', blockId, summary: 'Đã trao đổi.', basis: 1 };
}

function actsWith({ id: questionId, state, proposalId }: DeskQuestionView): readonly ClientCommand[] {
  const defer = { unit: 'Sở Nội vụ', text: 'Cấp thiết bị', dueDate: '2030-01-01' };
  switch (state) {
    case 'submitted':
      return [
        { type: 'AcceptQuestion', questionId },
        { type: 'DeclineQuestion', questionId, reason: 'Đã trả lời' },
      ];
    case 'accepted':
      return [
        { type: 'GiveWrittenAnswer', questionId, text: 'Trả lời sau hội nghị', private: false },
        { type: 'DeferQuestion', questionId, proposalId: newProposal(questionId), ...defer },
      ];
    case 'merged':
      return [{ type: 'UnmergeQuestion', questionId }];
    default:
      return [
        { type: 'ReopenQuestion', questionId },
        ...(proposalId === undefined ? [] : [{ type: 'CompleteProposal' as const, proposalId }]),
      ];
  }
}

function newProposal(questionId: QuestionId): ProposalId {
  return `prop_${questionId.slice(2)}` as ProposalId;
}
