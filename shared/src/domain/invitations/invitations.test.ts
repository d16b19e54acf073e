import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST_1,
  organiser,
  plannedConference,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, CommitmentId } from '../../kernel/ids.ts';
import type { Commitment } from '../commitments/state.ts';
import { conferenceDecider } from '../conferenceDecider.ts';
import type { DomainEvent } from '../events.ts';
import { recordOf, type Site } from '../roster/state.ts';
import { invitationsEndAt, refuseExpired, refuseInvitation } from './admission.ts';
import type { InvitationCommand } from './commands.ts';
import { listInvitees } from './invitees.ts';

const AT = 1_700_000_000_000;
const DAY_MS = 24 * 3_600_000;
const CHAIR = 'chair' as ActorId;
const REVOKED: DomainEvent = { type: 'InvitationsRevoked', invitees: [CHAIR], by: 'Ban tổ chức', at: AT };
const REPLACED: DomainEvent = { type: 'InvitationsReplaced', invitees: [CHAIR], by: 'Ban tổ chức', at: AT };

function decide(events: readonly DomainEvent[], command: InvitationCommand, invitation?: number) {
  const state = stateAfter([...plannedConference, ...events]);
  return conferenceDecider.decide(command, state, {
    actor: organiser,
    at: AT,
    ...(invitation !== undefined && { invitation }),
  });
}

function refusalOf(events: readonly DomainEvent[], actor: typeof chair, generation: number | undefined) {
  return refuseInvitation(stateAfter([...plannedConference, ...events]), actor, generation)?.code;
}

/** A conference with this planned start that closed at its planned end. */
function closedAfter(plannedStart: number) {
  const state = stateAfter([...plannedConference, { type: 'StartPlanned', plannedStart, at: AT }]);
  const minutes = Object.values(state.agenda.items).reduce((sum, item) => sum + item.plannedMinutes, 0);
  const end = plannedStart + minutes * 60_000;
  return { end, closed: { ...state, conference: { ...state.conference, phase: 'closed' as const, closedAt: end } } };
}

describe('invitations', () => {
  it('INV-1: a revoked one lets nobody in until it is replaced', () => {
    expect(refusalOf([], chair, 0)).toBeUndefined();
    expect(refusalOf([REVOKED], chair, 0)).toBe('INVITE_REVOKED');
    expect(refusalOf([REVOKED, REPLACED], chair, 1)).toBeUndefined();
    // Staff who signed in came by no invitation.
    expect(refusalOf([REVOKED], chair, undefined)).toBeUndefined();
  });

  it('INV-2: the former code of a replaced one is void, and each replacement makes another', () => {
    expect(refusalOf([REPLACED], chair, 0)).toBe('INVITE_REVOKED');
    expect(refusalOf([REPLACED, REPLACED], chair, 1)).toBe('INVITE_REVOKED');
    expect(refusalOf([REPLACED, REPLACED], chair, 2)).toBeUndefined();
  });

  it('INV-1: revoking the invitation of a room’s phones shuts out each of them, and not the site', () => {
    const phones: DomainEvent = { ...REVOKED, invitees: [`delegate:${EAST_1}` as ActorId] };
    expect(refusalOf([phones], delegateOf(EAST_1), 0)).toBe('INVITE_REVOKED');
    expect(refusalOf([phones], siteActor(EAST_1), 0)).toBeUndefined();
  });

  it.each(['RevokeInvitations', 'ReplaceInvitations'] as const)('INV-3: %s spares the sender’s invitation', (type) => {
    const all = decide([], { type, invitees: 'all' }, 0);
    const everybody = listInvitees(stateAfter(plannedConference));
    expect(all).toMatchObject({ ok: true, value: [{ invitees: everybody.filter((id) => id !== 'organiser') }] });
    expect(decide([], { type, invitees: [organiser.id] }, 0)).toMatchObject({ error: { code: 'OWN_INVITATION' } });
    // One that came by an account loses nothing by it.
    expect(decide([], { type, invitees: [organiser.id] }).ok).toBe(true);
    expect(decide([], { type, invitees: 'all' })).toMatchObject({ value: [{ invitees: everybody }] });
  });

  it('INV-4: only invitees of the conference can be named, and revoking twice changes nothing', () => {
    const unknown = ['nobody' as ActorId];
    expect(decide([], { type: 'RevokeInvitations', invitees: unknown })).toMatchObject({
      error: { code: 'INVITEE_UNKNOWN' },
    });
    expect(decide([REVOKED], { type: 'RevokeInvitations', invitees: [CHAIR] })).toStrictEqual({ ok: true, value: [] });
  });

  it('INV-5: links end seven days after the planned end, or after the close where that is later', () => {
    const { closed, end } = closedAfter(AT);
    const late = { ...closed, conference: { ...closed.conference, closedAt: end + DAY_MS } };
    expect(invitationsEndAt(closed)).toBe(end + 7 * DAY_MS);
    expect(invitationsEndAt(late)).toBe(end + 8 * DAY_MS);
    expect(refuseExpired(late, end + 8 * DAY_MS - 1)).toBeUndefined();
    expect(refuseExpired(late, end + 8 * DAY_MS)).toStrictEqual({ code: 'INVITE_EXPIRED' });
    const dateless = stateAfter(plannedConference);
    expect(
      invitationsEndAt({ ...dateless, conference: { ...dateless.conference, phase: 'closed', closedAt: AT } }),
    ).toBeUndefined();
  });

  it('INV-5: who has something left to do keeps the link until the conference is archived', () => {
    const { closed, end } = closedAfter(AT);
    const commitment = {
      ...{ id: 'com_000001' as CommitmentId, text: 'Lắp thiết bị', source: { kind: 'byHand' }, madeAt: AT },
      ...{ state: 'open', progress: {}, owner: { kind: 'site', siteId: EAST_1, name: 'Xã Đông Một' } },
    } as const satisfies Commitment;
    const owing = { ...closed, commitments: { [commitment.id]: commitment } };
    const after = end + 30 * DAY_MS;
    expect(refuseExpired(owing, after, siteActor(EAST_1))).toBeUndefined();
    const expired = { code: 'INVITE_EXPIRED' };
    expect(refuseExpired(owing, after, siteActor(WEST_1))).toStrictEqual(expired);
    expect(refuseExpired(owing, after, delegateOf(EAST_1, 'one'))).toStrictEqual(expired);
    const done = { ...closed, commitments: { [commitment.id]: { ...commitment, state: 'done' as const } } };
    expect(refuseExpired(done, after, siteActor(EAST_1))).toStrictEqual(expired);
    const archived = { ...owing, conference: { ...owing.conference, phase: 'archived' as const } };
    expect(refuseExpired(archived, after, siteActor(EAST_1))).toStrictEqual(expired);
  });

  it.each(['draft', 'open', 'live'] as const)(
    'INV-5: links never end in the phase %s, however old the date',
    (phase) => {
      const { closed } = closedAfter(AT - 1_000 * DAY_MS);
      expect(refuseExpired({ ...closed, conference: { ...closed.conference, phase } }, AT)).toBeUndefined();
    },
  );

  it('INV-6: a command that was sent by a revoked invitation is refused', () => {
    const state = stateAfter([...plannedConference, { type: 'ConferenceOpened', at: AT }, REVOKED]);
    const goLive = (invitation: number | undefined) =>
      conferenceDecider.decide({ type: 'GoLive' }, state, { actor: chair, at: AT, invitation });
    expect(goLive(0)).toStrictEqual({ ok: false, error: { code: 'INVITE_REVOKED' } });
    expect(goLive(undefined).ok).toBe(true);
  });

  it('INV-7: those of a deleted site are void, and a later site of its code has others', () => {
    const planned = stateAfter(plannedConference);
    const record = recordOf(planned.roster.sites[EAST_1] as Site);
    const command = { type: 'DeleteSite', siteId: EAST_1 } as const;
    const decided = conferenceDecider.decide(command, planned, { actor: organiser, at: AT });
    const events: DomainEvent[] = [...(decided.ok ? decided.value : []), { type: 'SiteAdded', site: record, at: AT }];
    for (const actor of [siteActor(EAST_1), delegateOf(EAST_1)]) {
      expect(refusalOf(events, actor, 0)).toBe('INVITE_REVOKED');
      expect(refusalOf(events, actor, 1)).toBeUndefined();
    }
    expect(refusalOf(events, chair, 0)).toBeUndefined();
  });
});
