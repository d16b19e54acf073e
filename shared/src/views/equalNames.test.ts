import { describe, expect, it } from 'vitest';
import { chair, delegateOf, moderator, SITES, START, siteActor } from '../../../tests/support/given.ts';
import { ALL_STEPS, countedConference, run } from '../../../tests/support/histories.ts';
import { fc, holds } from '../../../tests/support/property.ts';
import type { Actor } from '../domain/actor.ts';
import { respondentActorId } from '../domain/dialogue/state.ts';
import type { DomainEvent } from '../domain/events.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { RespondentId, SiteId } from '../kernel/ids.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { phoneView } from './phone.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';

const NAME = 'Xã Tân Lập';
const unit: Actor = { id: respondentActorId('unit_a' as RespondentId), role: 'respondent', name: 'unit_a' };
const COMMUNES = SITES.filter(({ level }) => level === 'commune');
/** All communes have one name, and steps that import a list would give them others. */
const renamed: DomainEvent = {
  type: 'SitesImported',
  sites: COMMUNES.map((site) => ({ ...site, name: NAME })),
  at: START,
};

function everyView(state: ConferenceState): readonly unknown[] {
  const presence = Object.fromEntries(SITES.map(({ id }) => [id, 1]));
  const source = { state, tallies: {}, supports: {}, presence };
  const rooms = COMMUNES.flatMap(({ id }) => [siteActor(id), delegateOf(id)]);
  const actors = [chair, moderator, unit, ...rooms];
  return [
    ...[controlView(source), respondentView(source), hallView(source), phoneView(source)],
    ...actors.map((actor) => selfView(source, actor, {})),
  ];
}

/** The names that stand in a view without what tells them apart. */
function bareNames(view: unknown): readonly string[] {
  return JSON.stringify(view).match(new RegExp(`"[^"]*":"${NAME}"`, 'g')) ?? [];
}

describe('equal names in views', () => {
  it('VIEW-25: no audience is ever given the bare name of a site that another one has too', () => {
    let named = 0;
    holds(
      fc.property(fc.array(fc.oneof(...ALL_STEPS), { minLength: 40, maxLength: 80 }), (steps) => {
        run([...countedConference, renamed], steps, ({ state }) => {
          if (COMMUNES.some(({ id }) => state.roster.sites[id as SiteId]?.name !== NAME)) return;
          for (const view of everyView(state)) {
            expect(bareNames(view)).toStrictEqual([]);
            if (JSON.stringify(view).includes(`${NAME} (Huyện `)) named++;
          }
        });
      }),
      { runs: 20 },
    );
    expect(named).toBeGreaterThan(1_000);
  });
});
