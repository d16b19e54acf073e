import { ANNOUNCEMENT_AUDIENCES } from '../../../shared/src/domain/announcements/state.ts';
import { HELP_KINDS } from '../../../shared/src/domain/help/state.ts';
import type { ActorId, AnnouncementId, HelpId, MessageId, RespondentId } from '../../../shared/src/kernel/ids.ts';
import { EAST_1, PROVINCE, START, siteActor } from '../../testkit/given.ts';
import { unitActor } from '../aiming.ts';
import { fc } from '../property.ts';
import { desk, type Step, site, step } from './step.ts';

const helpId = fc.constantFrom('help_a', 'help_b').map((id) => id as HelpId);
const ofHelp = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), helpId });

/** Requests for help and the desk's replies. */
export const HELP_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    site,
    fc.record({ type: fc.constant('RequestHelp'), helpId, kind: fc.constantFrom(...HELP_KINDS), text: fc.string() }),
  ),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('SendHelpMessage'), helpId, text: fc.string() })),
  step(desk, ofHelp('TakeHelp')),
  step(desk, ofHelp('ResolveHelp')),
  step(site, ofHelp('CancelHelp')),
];

const announcementId = fc.constantFrom('ann_a', 'ann_b').map((id) => id as AnnouncementId);

/** Announcements of the desk. */
export const ANNOUNCEMENT_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    desk,
    fc.record(
      {
        type: fc.constant('PublishAnnouncement'),
        announcementId,
        text: fc.string(),
        audience: fc.constantFrom(...ANNOUNCEMENT_AUDIENCES),
        until: fc.integer({ min: START, max: START + 1_000_000 }),
      },
      { requiredKeys: ['type', 'announcementId', 'text', 'audience'] },
    ),
  ),
  step(desk, fc.record({ type: fc.constant('WithdrawAnnouncement'), announcementId })),
];

const messageId = fc.constantFrom('msg_a', 'msg_b', 'msg_c').map((id) => id as MessageId);
const unit = fc.constantFrom('unit_a', 'unit_b').map((id) => unitActor(id as RespondentId));
const correspondent = fc.oneof(site, unit);
const ANY_LINE: readonly ActorId[] = [
  siteActor(EAST_1).id,
  siteActor(PROVINCE).id,
  unitActor('unit_a' as RespondentId).id,
];

/** Messages of the desk, and what sites and units write back. */
export const MESSAGE_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    desk,
    fc.record({ type: fc.constant('SendMessage'), messageId, to: fc.subarray([...ANY_LINE]), text: fc.string() }),
  ),
  step(correspondent, fc.record({ type: fc.constant('WriteToDesk'), messageId, text: fc.string() })),
  step(
    desk,
    fc.record({
      type: fc.constant('ReadLine'),
      of: fc.constantFrom(...ANY_LINE),
      upTo: fc.integer({ min: 1, max: 4 }),
    }),
  ),
  step(correspondent, fc.record({ type: fc.constant('ReadMessages'), upTo: fc.integer({ min: 1, max: 4 }) })),
];
