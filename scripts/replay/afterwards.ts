import { respondentActorId } from '@diem-cau/shared/domain/dialogue/state.ts';
import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import type { CommitmentId, CorrectionId, ProgressId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { questionId, unitId } from './ids.ts';
import type { RealEvent } from './realEvent.ts';
import type { Room } from './room.ts';
import { readDraft, request } from './typist.ts';

const TIMEOUT_MS = 30_000;

/** Follows up what was left open, by units, sites and the secretary, until the papers can be approved. */
export async function followUp({ afterwards, details }: RealEvent, { secretary, units, sites }: Room): Promise<void> {
  const { written, correction } = afterwards;
  for (const { question, unit, text } of written) {
    const of = { questionId: questionId(question) };
    await secretary.act({ type: 'RouteQuestion', ...of, respondentId: unitId(unit) });
    const client = units.find(({ actor }) => actor.id === respondentActorId(unitId(unit)));
    if (!client) throw new Error(`Nobody is at unit ${unit}.`);
    await client.act({ type: 'GiveWrittenAnswer', ...of, text, private: false });
  }
  const correctionId = 'corr_100001' as CorrectionId;
  await sites.get(correction.site)?.act({ type: 'RequestCorrection', correctionId, text: correction.text });
  await secretary.act({ type: 'SettleCorrection', correctionId, reply: correction.reply });
  await secretary.act({ type: 'SetPaperDetails', details });
}

/** The owner of one assignment reports that it is done, and the secretary ticks it off. */
export async function reportProgress({ afterwards: { progress } }: RealEvent, { secretary }: Room): Promise<void> {
  const commitments = Object.values<CommitmentView>(secretary.client.view('control')?.commitments ?? {});
  const commitmentId = commitments.find(({ text }) => text.startsWith(progress.assignment))?.id as CommitmentId;
  const progressId = 'prog_100001' as ProgressId;
  await secretary.act({ type: 'ReportProgress', commitmentId, progressId, text: progress.text, finished: true });
  await secretary.act({ type: 'CompleteCommitment', commitmentId, result: progress.text });
  const isDone = () =>
    secretary.client.view('control')?.commitments[commitmentId]?.state === 'done' ? true : undefined;
  await waitFor('the commitment to be done', isDone, TIMEOUT_MS);
}

/** The chair approves both papers as it sees them. */
export async function approvePapers({ chair }: Room): Promise<void> {
  for (const paper of PAPER_KINDS) {
    const { gates, hashes } = await readDraft(chair);
    if (gates.length > 0) throw new Error(`The papers cannot be approved yet: ${JSON.stringify(gates)}`);
    const response = await request(chair, 'minutes/approval', { paper, hash: hashes[paper], language: 'vi' });
    if (!response.ok) throw new Error(`The ${paper} was not approved: ${await response.text()}`);
    const isApproved = () => (chair.view('control')?.minutes.approvals[paper] ? true : undefined);
    await waitFor(`the approval of the ${paper}`, isApproved, TIMEOUT_MS);
  }
}
