import { type ConclusionKey, WHOLE_CONFERENCE } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentId, CommitmentId, ProgressId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { CommitmentView, ConclusionView } from '@diem-cau/shared/views/shapes.ts';
import { SITES } from '../../tests/testkit/given.ts';
import type { Random } from '../support/random.ts';
import type { Choice } from './aroundTheFloor.ts';

// Conclusions while they are spoken, and what becomes of their assignments.

const TEXTS = ['Nhất trí với báo cáo', 'Cơ bản nhất trí', 'Ghi nhận các ý kiến'];
const WORK = ['Lắp đặt thiết bị', 'Tổng hợp báo cáo'];
const DAYS = ['2021-03-26', '2030-01-01'];

/** Writes conclusions, confirms and presents them, and follows up what they assign. */
export const conclude: Choice = (client, random) => {
  const control = client.view('control');
  if (!control) return undefined;
  const about = random.pick([...(Object.keys(control.agenda.items) as ConclusionKey[]), WHOLE_CONFERENCE]);
  if (about === undefined) return undefined;
  const commitment = random.pick(Object.values<CommitmentView>(control.commitments));
  return random.pick<ClientCommand>([
    ...onConclusion(about, control.conclusions[about], random),
    ...onConclusion(about, control.conclusions[about], random),
    ...(commitment ? onCommitment(commitment, random) : []),
    { type: 'MakeCommitment', commitmentId: `com_${number(random)}` as CommitmentId, ...terms(random) },
  ]);
};

/** A site or unit reports on what it has to do. */
export const reportProgress: Choice = (client, random) => {
  const own = client.view('self')?.commitments ?? client.view('respondent')?.commitments ?? {};
  const commitment = random.pick(Object.values<CommitmentView>(own));
  return commitment && report(commitment, random);
};

function onConclusion(
  about: ConclusionKey,
  conclusion: ConclusionView | undefined,
  random: Random,
): readonly ClientCommand[] {
  const version = conclusion?.textVersion ?? 0;
  const assignmentId = `asg_${number(random)}` as AssignmentId;
  const revision = conclusion?.revision ?? 0;
  const other = Number(Object.keys(conclusion?.others ?? {})[0] ?? 1);
  const text = random.draw(TEXTS);
  return [
    // Now and then from a version that somebody else has changed since.
    { type: 'WriteConclusion', about, text, basedOn: random.chance(0.7) ? version : Math.max(0, version - 1) },
    { type: 'PutAssignment', about, assignmentId, ...terms(random) },
    { type: 'PutAssignment', about, assignmentId, text: random.draw(WORK) },
    { type: 'RemoveAssignment', about, assignmentId },
    { type: 'DropOtherText', about, other },
    { type: 'ConfirmConclusion', about, revision },
    { type: 'ConfirmConclusion', about, revision },
    { type: 'PresentConclusion', about, page: random.between(1, 2) },
    ...(random.chance(0.2) ? [{ type: 'WithdrawConclusion', about, revision } as const] : []),
  ];
}

function onCommitment(commitment: CommitmentView, random: Random): readonly ClientCommand[] {
  const { id: commitmentId } = commitment;
  return [
    { type: 'ChangeCommitment', commitmentId, ...terms(random) },
    report(commitment, random),
    { type: 'CompleteCommitment', commitmentId },
    { type: 'GiveUpCommitment', commitmentId, words: 'Đã có nguồn khác' },
    { type: 'ReopenCommitment', commitmentId },
  ];
}

function report({ id: commitmentId }: CommitmentView, random: Random): ClientCommand {
  const progressId = `prog_${number(random)}` as ProgressId;
  const figure = random.between(0, 10);
  return { type: 'ReportProgress', commitmentId, progressId, text: 'Đang làm', figure, finished: random.chance(0.3) };
}

function terms(random: Random) {
  const owner = random.chance(0.6)
    ? ({ kind: 'site', siteId: random.draw(SITES).id } as const)
    : ({ kind: 'named', name: 'Văn phòng' } as const);
  return { text: random.draw(WORK), owner, dueDate: random.draw(DAYS) };
}

function number(random: Random): string {
  return String(random.between(1, 9)).padStart(6, '0');
}
