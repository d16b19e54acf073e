import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  plannedConference,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { AnnouncementId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { stands } from './state.ts';

const announcementId = 'ann_000001' as AnnouncementId;
const publish = { type: 'PublishAnnouncement', announcementId, text: 'Nghỉ 15 phút', audience: 'all' } as const;
const withdraw = { type: 'WithdrawAnnouncement', announcementId } as const;

function published(id: string, until?: number, at = START): DomainEvent {
  const what = { id: id as AnnouncementId, text: 'Nghỉ 15 phút', audience: 'all', by: chair.name, at } as const;
  return { type: 'AnnouncementPublished', announcement: { ...what, ...(until !== undefined && { until }) } };
}

const five = ['ann_a', 'ann_b', 'ann_c', 'ann_d', 'ann_e'];

describe('announcements', () => {
  it('ANN-1: the chair or a moderator publishes one, and at most five stand', () => {
    given(liveConference)
      .when(publish, chair)
      .thenHappens(published(announcementId, undefined, NOW));
    given(openConference)
      .when({ ...publish, audience: 'phones' }, moderator)
      .thenHappens({
        type: 'AnnouncementPublished',
        announcement: { id: announcementId, text: 'Nghỉ 15 phút', audience: 'phones', by: moderator.name, at: NOW },
      });
    given(liveConference, published(announcementId)).when(publish, chair).thenRejected('ANNOUNCEMENT_EXISTS');
    const standing = five.map((id) => published(id));
    given(liveConference, standing).when(publish, chair).thenRejected('TOO_MANY_ANNOUNCEMENTS', { most: 5 });
    given(liveConference, standing.slice(1), published('ann_a', NOW)).when(publish, chair).state();
    given(liveConference).when(publish, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    for (const history of [plannedConference, closedConference]) {
      given(history).when(publish, chair).thenRejected('WRONG_PHASE');
    }
  });

  it('ANN-2: an end lies ahead, and from then on the announcement stands no longer', () => {
    const until = NOW + 1;
    given(liveConference)
      .when({ ...publish, until }, chair)
      .thenHappens(published(announcementId, until, NOW));
    given(liveConference)
      .when({ ...publish, until: NOW }, chair)
      .thenRejected('ANNOUNCEMENT_OVER');
    expect(stands({ until }, NOW)).toBe(true);
    expect(stands({ until }, until)).toBe(false);
    expect(stands({}, Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('ANN-3: one that was published is withdrawn, also after the close', () => {
    const withdrawn: DomainEvent = { type: 'AnnouncementWithdrawn', announcementId, by: moderator.name, at: NOW };
    const decided = given(closedConference, published(announcementId)).when(withdraw, moderator);
    decided.thenHappens(withdrawn);
    expect(decided.state().announcements).toStrictEqual({});
    given(liveConference, published(announcementId), withdrawn)
      .when(withdraw, chair)
      .thenRejected('ANNOUNCEMENT_UNKNOWN');
    given(liveConference, published(announcementId)).when(withdraw, siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('ANN-4: the next one drops those that are over from the state', () => {
    const { announcements } = stateAfter([
      ...liveConference,
      published('ann_a', NOW),
      published('ann_b'),
      published('ann_c', undefined, NOW),
    ]);
    expect(Object.keys(announcements)).toStrictEqual(['ann_b', 'ann_c']);
  });
});
