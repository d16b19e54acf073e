import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { SiteRecord } from '@diem-cau/shared/domain/roster/state.ts';
import { UNTOLD_HALL } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { describe, expect, it } from 'vitest';
import { ShutOuts } from '../../server/src/adapters/web/gateway/shutOut.ts';
import { refusePass } from '../../server/src/application/admission.ts';
import { takeOffList } from '../../server/src/application/commands/takeOffList.ts';
import { Presence } from '../../server/src/application/conferences/presence.ts';
import { isInvited } from '../../server/src/application/invitees.ts';
import { loadConference } from '../support/memoryConference.ts';
import { chair, delegateOf, EAST, EAST_1, organiser, plannedConference, START, siteActor } from '../testkit/given.ts';
import { presenceOf } from '../testkit/presence.ts';

const CONFERENCE = 'conf_test' as ConferenceId;
const NEW: SiteRecord = { id: 'DD-03' as SiteId, name: 'Xã Đông Ba', level: 3, parentId: EAST, expected: 18 };
const LISTED: readonly DomainEvent[] = [...plannedConference, { type: 'SitesListed', sites: [NEW], at: START }];

describe('a site that leaves the list', () => {
  it.each<DomainCommand>([{ type: 'DeleteSite', siteId: NEW.id }, { type: 'UndoImport' }])(
    'INV-7: its connections end at once after $type, and nobody else’s',
    async (command) => {
      const { runtime } = await loadConference(LISTED);
      const ended: [Actor['id'], WireError['code']][] = [];
      const shutOuts = new ShutOuts();
      const conference = { runtime };
      const people = [siteActor(NEW.id), delegateOf(NEW.id), siteActor(EAST_1), chair];
      for (const actor of people) {
        const pass = { conferenceId: CONFERENCE, actor };
        shutOuts.watch({ pass, conference, end: ({ code }) => ended.push([actor.id, code]) });
      }
      expect(await runtime.submit({ commandId: 'leaves', actor: organiser, command })).toMatchObject({ ok: true });
      expect(ended).toStrictEqual(people.slice(0, 2).map(({ id }) => [id, 'INVITE_REVOKED']));
      runtime.close();
    },
  );

  it.each(['this server', 'another one'])('ROST-16: does not while it is connected to %s', async (where) => {
    const { runtime } = await loadConference(LISTED);
    const presence = new Presence(() => {});
    const here = where === 'this server';
    const leave = here ? presence.enter(NEW.id, 'page1', UNTOLD_HALL).leave : () => presence.setOthers([]);
    if (!here) presence.setOthers([{ [NEW.id]: presenceOf(0, 1) }]);
    const takeOff = (commandId: string, command: DomainCommand) =>
      takeOffList({ commandId, actor: organiser, command }, { runtime, presence }, { readUses: async () => new Map() });
    const site = { site: NEW.id };
    expect(await takeOff('undo', { type: 'UndoImport' })).toMatchObject({
      error: { code: 'IMPORT_IN_USE', facts: site },
    });
    const deletion: DomainCommand = { type: 'DeleteSite', siteId: NEW.id };
    expect(await takeOff('delete-1', deletion)).toMatchObject({ error: { code: 'SITE_ENTERED', facts: site } });
    leave();
    expect(await takeOff('delete-2', deletion)).toMatchObject({ ok: true });
    runtime.close();
  });

  it('INV-7: lets nobody in either where an earlier version deleted it and left its links as they were', async () => {
    const { runtime } = await loadConference([...LISTED, { type: 'SiteDeleted', siteId: NEW.id, at: START }]);
    for (const actor of [siteActor(NEW.id), delegateOf(NEW.id)]) {
      expect(isInvited(runtime.state, actor)).toBe(false);
      expect(refusePass(runtime, { conferenceId: CONFERENCE, actor })).toStrictEqual({ code: 'INVITE_REVOKED' });
    }
    expect(isInvited(runtime.state, siteActor(EAST_1))).toBe(true);
    runtime.close();
  });
});
