import type { AccountId, ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { expect, it } from 'vitest';
import type { Pass } from '../../server/src/application/access.ts';
import { refuseInvited, refusePass } from '../../server/src/application/admission.ts';
import { chair, NOW, organiser, plannedConference, stateAfter } from '../testkit/given.ts';

const YEAR_MS = 365 * 24 * 3_600_000;
const conferenceId = 'conf_old' as ConferenceId;
const planned = stateAfter([...plannedConference, { type: 'StartPlanned', plannedStart: NOW - YEAR_MS, at: NOW }]);
const account = { id: 'acct_lan' as AccountId, organisationId: 'org_1' as OrganisationId };

/** The refusals of a pass at the door and of its session, in a conference that closed a year ago. */
function refusalsLongAfter(pass: Omit<Pass, 'conferenceId'>) {
  const conference = { ...planned.conference, phase: 'closed' as const, closedAt: NOW - YEAR_MS };
  const runtime = { state: { ...planned, conference }, now: () => NOW };
  const refused = [refuseInvited, refusePass].map((judge) => judge(runtime, { conferenceId, ...pass })?.code);
  return [...new Set(refused)];
}

it('INV-5: long after a conference its invitations let nobody in, and accounts do', () => {
  expect(refusalsLongAfter({ actor: chair })).toStrictEqual(['INVITE_EXPIRED']);
  expect(refusalsLongAfter({ actor: organiser })).toStrictEqual(['INVITE_EXPIRED']);
  expect(refusalsLongAfter({ actor: organiser, account })).toStrictEqual([undefined]);
});

it('INV-5: the organiser’s link to a conference that no organisation holds goes on', () => {
  expect(refusalsLongAfter({ actor: organiser, onlyWayIn: true })).toStrictEqual([undefined]);
});
