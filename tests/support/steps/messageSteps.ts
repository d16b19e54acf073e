import { ANNOUNCEMENT_AUDIENCES } from '../../../shared/src/domain/announcements/state.ts';
import { HELP_KINDS } from '../../../shared/src/domain/help/state.ts';
import type { AnnouncementId, HelpId } from '../../../shared/src/kernel/ids.ts';
import { START } from '../../testkit/given.ts';
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
