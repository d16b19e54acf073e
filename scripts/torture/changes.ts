import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import { isToCome } from '@diem-cau/shared/domain/agenda/state.ts';
import type { OwnerChoice } from '@diem-cau/shared/domain/commitments/owner.ts';
import { WHOLE_CONFERENCE } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentId, CommitmentId, CorrectionId, ProgressId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { CommitmentView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { newId } from '../../tests/testkit/ids.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import type { Random } from '../support/random.ts';
import type { Room } from './room.ts';

/** A client and what it sends; undefined where nothing suggests itself. */
export type Step = readonly [client: RecordingClient | undefined, command: ClientCommand | undefined];

/** The items that are added, and the commitments: a long run must not become a test of large views. */
const MAX_ADDED = 12;
const MAX_COMMITMENTS = 40;
const ADDED = 'Mục bổ sung';

let made = 100_000;

/** Adds, renames, moves and removes items of the running agenda; never those by which convergence is seen. */
export function changeAgenda({ moderator }: Room, random: Random): Step {
  const items = Object.values<AgendaItem>(moderator.view('control')?.agenda.items ?? {});
  const added = items.filter((item) => item.title.startsWith(ADDED) && isToCome(item));
  const one = random.pick(added);
  const beforeId = random.pick(items.filter(isToCome))?.id;
  const item = { title: `${ADDED} ${++made}`, kind: 'report', plannedMinutes: random.between(5, 30) } as const;
  if (!one || added.length < 2)
    return [moderator, { type: 'AddAgendaItem', item: { ...item, id: newId.item() }, beforeId }];
  return [
    moderator,
    random.pick<ClientCommand>([
      ...(added.length < MAX_ADDED
        ? [{ type: 'AddAgendaItem', item: { ...item, id: newId.item() }, beforeId } as const]
        : []),
      { type: 'EditAgendaItem', item: { ...item, id: one.id } },
      { type: 'MoveAgendaItem', itemId: one.id, beforeId },
      { type: 'RemoveAgendaItem', itemId: one.id },
    ]),
  ];
}

/** The moderator writes what the chair concludes and assigns; the chair confirms it. */
export function conclude(room: Room, random: Random): Step {
  const { chair, moderator } = room;
  const control = moderator.view('control');
  const of = { about: WHOLE_CONFERENCE };
  const { textVersion = 0, revision = 0, assignments = {} } = control?.conclusions[WHOLE_CONFERENCE] ?? {};
  const choice = random.next();
  if (choice < 0.3) return [chair, { type: 'ConfirmConclusion', ...of, revision }];
  if (choice < 0.6 || Object.keys(assignments).length >= MAX_COMMITMENTS / 2) {
    return [moderator, { type: 'WriteConclusion', ...of, text: `Nhất trí, lần ${++made}`, basedOn: textVersion }];
  }
  const assignmentId = `asg_${++made}` as AssignmentId;
  return [
    moderator,
    { type: 'PutAssignment', ...of, assignmentId, text: 'Tổng hợp báo cáo', owner: ownerOf(room, random) },
  ];
}

/** What is done once the conference has closed: questions answered and deferred, commitments made, reported on and ended. */
export function followUp(room: Room, random: Random): Step {
  const { chair, moderator, sites } = room;
  const control = moderator.view('control');
  const questions = Object.values<DeskQuestionView>(control?.questions ?? {});
  const commitments = Object.values<CommitmentView>(control?.commitments ?? {});
  const desk = random.pick([chair, moderator]);
  const choice = random.next();
  if (choice < 0.35) return [desk, followQuestion(random.pick(questions), random)];
  if (choice < 0.5 && commitments.length < MAX_COMMITMENTS) {
    const commitmentId = `com_${++made}` as CommitmentId;
    return [desk, { type: 'MakeCommitment', commitmentId, text: 'Trả lời sau hội nghị', owner: ownerOf(room, random) }];
  }
  if (choice < 0.6) return conclude(room, random);
  if (choice < 0.75) return [desk, endCommitment(random.pick(commitments), random)];
  const site = random.pick(sites);
  if (choice < 0.85) {
    return [
      site,
      { type: 'RequestCorrection', correctionId: `corr_${++made}` as CorrectionId, text: 'Ghi lại chức vụ' },
    ];
  }
  const own = random.pick(Object.values<CommitmentView>(site?.view('self')?.commitments ?? {}));
  const progressId = `prog_${++made}` as ProgressId;
  return [
    site,
    own && { type: 'ReportProgress', commitmentId: own.id, progressId, text: 'Đang làm', finished: random.chance(0.2) },
  ];
}

function followQuestion(question: DeskQuestionView | undefined, random: Random): ClientCommand | undefined {
  if (!question) return undefined;
  const { id: questionId, state } = question;
  if (state === 'submitted') {
    return random.chance(0.7)
      ? { type: 'AcceptQuestion', questionId }
      : { type: 'DeclineQuestion', questionId, reason: 'Đã trả lời' };
  }
  if (state !== 'accepted') return { type: 'ReopenQuestion', questionId };
  return { type: 'GiveWrittenAnswer', questionId, text: `Trả lời ${++made}`, private: random.chance(0.3) };
}

function endCommitment(commitment: CommitmentView | undefined, random: Random): ClientCommand | undefined {
  if (!commitment) return undefined;
  const { id: commitmentId, state } = commitment;
  if (state !== 'open') return { type: 'ReopenCommitment', commitmentId };
  return random.chance(0.7)
    ? { type: 'CompleteCommitment', commitmentId }
    : { type: 'GiveUpCommitment', commitmentId, words: 'Đã có nguồn khác' };
}

function ownerOf({ sites }: Room, random: Random): OwnerChoice {
  const siteId = random.pick(sites)?.actor.siteId;
  return siteId !== undefined && random.chance(0.7) ? { kind: 'site', siteId } : { kind: 'named', name: 'Văn phòng' };
}
