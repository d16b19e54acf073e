import type { AssignmentId, CommitmentId, ProgressId } from '../../../shared/src/kernel/ids.ts';
import { chair, secretary } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { itemId as about, desk, type Step, site, siteId, step } from './step.ts';

const assignmentId = fc.constantFrom('asg_a', 'asg_b').map((id) => id as AssignmentId);
const commitmentId = fc.constantFrom('com_a', 'com_b', 'prop_a').map((id) => id as CommitmentId);
const writer = fc.oneof(fc.constant(secretary), desk);
const version = fc.nat(3);
const owner = fc.oneof(
  fc.record({ kind: fc.constant('site'), siteId }),
  fc.record({ kind: fc.constant('named'), name: fc.constantFrom('Sở', 'Văn phòng') }),
);
const text = fc.constantFrom('Một', 'Hai', 'Ba');
const terms = { text, owner, dueDate: fc.constant('2021-03-26') };

const put = step(
  writer,
  fc.record(
    { type: fc.constant('PutAssignment'), about, assignmentId, text, owner },
    { requiredKeys: ['type', 'about', 'assignmentId', 'text'] },
  ),
);
const confirm = step(
  fc.constant(chair),
  fc.record({ type: fc.constant('ConfirmConclusion'), about, revision: fc.integer({ min: 1, max: 4 }) }),
);

export const CONCLUSION_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(writer, fc.record({ type: fc.constant('WriteConclusion'), about, text, basedOn: version })),
  step(writer, fc.record({ type: fc.constant('DropOtherText'), about, other: version })),
  put,
  put,
  step(writer, fc.record({ type: fc.constant('RemoveAssignment'), about, assignmentId })),
  confirm,
  confirm,
  step(writer, fc.record({ type: fc.constant('WithdrawConclusion'), about, revision: version })),
  step(desk, fc.record({ type: fc.constant('PresentConclusion'), about, page: fc.constant(1) })),
  step(writer, fc.record({ type: fc.constant('MakeCommitment'), commitmentId, ...terms })),
  step(writer, fc.record({ type: fc.constant('ChangeCommitment'), commitmentId, ...terms })),
  step(
    fc.oneof(site, writer),
    fc.record({
      type: fc.constant('ReportProgress'),
      commitmentId,
      text,
      finished: fc.boolean(),
      progressId: fc.constantFrom('prog_a', 'prog_b').map((id) => id as ProgressId),
    }),
  ),
  step(writer, fc.record({ type: fc.constant('CompleteCommitment'), commitmentId })),
  step(writer, fc.record({ type: fc.constant('GiveUpCommitment'), commitmentId, words: text })),
  step(writer, fc.record({ type: fc.constant('ReopenCommitment'), commitmentId })),
];
