import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { Random } from '../support/random.ts';
import { changeAgenda, conclude, followUp, type Step } from './changes.ts';
import type { Room } from './room.ts';

/** Between two commands of the whole room, in milliseconds. */
const PACE_MS = 15;
/** A desk with more questions than this gets no more of them: a long run must not become a test of large views. */
const MAX_QUESTIONS = 60;
/** So many commands of one client may wait at once: a person stops pressing buttons that do not answer. */
const MAX_SENT = 8;

/** Lets everybody do what a dialogue consists of, at random, until the returned function is called. */
export function bearLoad(room: Room, random: Random): () => void {
  return pressOn(room, random, chooseCommand);
}

/** The same with what is done once the conference has closed. */
export function bearFollowUp(room: Room, random: Random): () => void {
  return pressOn(room, random, followUp);
}

function pressOn(room: Room, random: Random, choose: (room: Room, random: Random) => Step): () => void {
  let waiting = 0;
  const step = () => {
    if (waiting > MAX_SENT * room.all.length) return;
    const [client, command] = choose(room, random);
    if (!client || !command) return;
    waiting++;
    void client.send(command, random.chance(0.2) ? 2 : 1).then(() => waiting--);
  };
  const timer = setInterval(step, PACE_MS);
  return () => clearInterval(timer);
}

function chooseCommand(room: Room, random: Random): Step {
  if (random.chance(0.08)) return changeAgenda(room, random);
  if (random.chance(0.08)) return conclude(room, random);
  const site = random.pick(room.sites);
  const phone = random.pick(room.phones);
  const questions = Object.values(room.moderator.view('control')?.questions ?? {});
  const waiting = questions.filter(({ state }) => state === 'submitted');
  const hand = random.pick(room.moderator.view('control')?.floor.queue ?? []);
  const choice = random.next();
  if (choice < 0.25) return [site, { type: 'DeclareHeadcount', count: nextCount() }];
  if (choice < 0.4 && questions.length < MAX_QUESTIONS) return [random.chance(0.5) ? site : phone, ask()];
  if (choice < 0.5) return [site, { type: 'RaiseHand', handId: newId.hand(), kind: 'question' }];
  if (choice < 0.6) return [room.moderator, hand && { type: 'DismissHand', handId: hand.handId }];
  if (choice < 0.75) return [room.moderator, judge(random.pick(waiting)?.id, random)];
  const accepted = random.pick(Object.keys(phone?.view('phone')?.questions ?? {}) as QuestionId[]);
  const supporter = random.chance(0.5) ? site : phone;
  const type = random.chance(0.7) ? 'SupportQuestion' : 'WithdrawSupport';
  return [supporter, accepted && { type, questionId: accepted }];
}

let counted = 0;

/** Never the one before: a headcount that is known already is acknowledged without an entry in the log. */
function nextCount(): number {
  return 1 + (counted++ % 90);
}

function ask(): ClientCommand {
  return {
    type: 'AskQuestion',
    questionId: newId.question(),
    kind: 'question',
    text: 'Bao giờ có thiết bị cho câu lạc bộ?',
    anonymous: false,
  };
}

function judge(questionId: QuestionId | undefined, random: Random): ClientCommand | undefined {
  if (!questionId) return undefined;
  if (random.chance(0.6)) return { type: 'AcceptQuestion', questionId };
  return { type: 'DeclineQuestion', questionId, reason: 'Đã trả lời' };
}
