import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  delegateOf,
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
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { HelpId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import type { HelpCommand } from './commands.ts';

const helpId = 'help_000001' as HelpId;
const other = 'help_000002' as HelpId;
const east = siteActor(EAST_1);
const west = siteActor(WEST_1);
const request = { type: 'RequestHelp', helpId, kind: 'sound', text: 'Loa bị rè' } as const;
const say: HelpCommand = { type: 'SendHelpMessage', helpId, text: 'Đã kiểm tra dây' };

function requested(id = helpId, siteId = EAST_1): DomainEvent {
  return { type: 'HelpRequested', helpId: id, siteId, kind: 'sound', name: siteId, text: 'Loa bị rè', at: START };
}

function said(from: 'site' | 'desk', text = from): DomainEvent {
  return { type: 'HelpMessageSent', helpId, siteId: EAST_1, from, name: from, text, at: START };
}

const about = { helpId, siteId: EAST_1, at: NOW };

describe('help', () => {
  it('HELP-1: a site asks with a kind and words, from the opening to the close, one request at a time', () => {
    for (const history of [openConference, liveConference]) {
      given(history)
        .when(request, east)
        .thenHappens({ type: 'HelpRequested', kind: 'sound', name: EAST_1, text: 'Loa bị rè', ...about });
    }
    given(liveConference, requested())
      .when({ ...request, helpId: other }, east)
      .thenRejected('HELP_EXISTS');
    given(liveConference, requested()).when(request, west).thenRejected('HELP_EXISTS');
    given(liveConference, requested())
      .when({ ...request, helpId: other }, west)
      .thenHappens({ ...requested(other, WEST_1), at: NOW } as DomainEvent);
    given(liveConference)
      .when(request, siteActor('XX' as SiteId))
      .thenRejected('SITE_UNKNOWN');
    given(plannedConference).when(request, east).thenRejected('WRONG_PHASE');
    given(closedConference).when(request, east).thenRejected('WRONG_PHASE');
    given(liveConference).when(request, delegateOf(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('HELP-2: the site and the desk write on the line, and no other site', () => {
    const text = 'Đã kiểm tra dây';
    given(liveConference, requested())
      .when(say, east)
      .thenHappens({ type: 'HelpMessageSent', from: 'site', name: EAST_1, text, ...about });
    given(liveConference, requested())
      .when(say, moderator)
      .thenHappens({ type: 'HelpMessageSent', from: 'desk', name: moderator.name, text, ...about });
    given(liveConference, requested()).when(say, west).thenRejected('HELP_UNKNOWN');
    given(liveConference).when(say, chair).thenRejected('HELP_UNKNOWN');
    const long = Array.from({ length: 99 }, () => said('site'));
    given(liveConference, requested(), long).when(say, east).thenRejected('TOO_MANY_MESSAGES', { most: 100 });
    given(liveConference, requested(), long.slice(1)).when(say, east).state();
  });

  it('HELP-3: who takes a request is named, and another may take it over', () => {
    const take = { type: 'TakeHelp', helpId } as const;
    const taken = given(liveConference, requested()).when(take, moderator);
    taken.thenHappens({ type: 'HelpTaken', by: moderator.name, ...about });
    expect(taken.state().help[helpId]).toMatchObject({ takenBy: moderator.name, takenAt: NOW });
    const byModerator: DomainEvent = { type: 'HelpTaken', by: moderator.name, ...about };
    given(liveConference, requested(), byModerator).when(take, moderator).thenNothingHappens();
    given(liveConference, requested(), byModerator)
      .when(take, chair)
      .thenHappens({ type: 'HelpTaken', by: chair.name, ...about });
    given(liveConference, requested()).when(take, east).thenRejected('FORBIDDEN');
  });

  it('HELP-4: the desk resolves, the site cancels, and what has ended takes no more', () => {
    const resolved: DomainEvent = { type: 'HelpResolved', by: moderator.name, ...about };
    given(liveConference, requested()).when({ type: 'ResolveHelp', helpId }, moderator).thenHappens(resolved);
    const cancel = { type: 'CancelHelp', helpId } as const;
    given(liveConference, requested())
      .when(cancel, east)
      .thenHappens({ type: 'HelpCancelled', ...about });
    given(liveConference, requested()).when(cancel, west).thenRejected('HELP_UNKNOWN');
    given(liveConference, requested()).when(cancel, moderator).thenRejected('FORBIDDEN');
    for (const command of [say, cancel]) {
      given(liveConference, requested(), resolved)
        .when(command, east)
        .thenRejected('HELP_STATE', { state: 'resolved' });
    }
    given(liveConference, requested(), resolved)
      .when({ ...request, helpId: other }, east)
      .state();
  });

  it('HELP-5: the site’s messages are unread until the desk answers or takes the request', () => {
    const unreadAfter = (...events: readonly DomainEvent[]) =>
      stateAfter([...liveConference, requested(), ...events]).help[helpId]?.unread;
    expect(unreadAfter()).toBe(1);
    expect(unreadAfter(said('site'))).toBe(2);
    expect(unreadAfter(said('site'), said('desk'))).toBe(0);
    expect(unreadAfter(said('desk'), said('site'))).toBe(1);
    const taken: DomainEvent = { type: 'HelpTaken', by: moderator.name, ...about };
    expect(unreadAfter(said('site'), taken)).toBe(0);
    given(liveConference, requested(), taken, said('site'))
      .when({ type: 'TakeHelp', helpId }, moderator)
      .thenHappens(taken);
  });

  it('HELP-6: the close ends open requests, and of ended ones a site’s last is kept', () => {
    const closing = given(liveConference, requested()).when({ type: 'CloseConference' }, chair);
    closing.thenHappens({ type: 'HelpLeftOpen', ...about }, { type: 'ConferenceClosed', at: NOW });
    expect(closing.state().help[helpId]).toMatchObject({ state: 'leftOpen', endedAt: NOW, unread: 0 });
    const { help } = stateAfter([
      ...liveConference,
      requested(),
      { type: 'HelpCancelled', ...about },
      requested('help_west' as HelpId, WEST_1),
      requested(other),
      { type: 'HelpResolved', by: 'x', ...about, helpId: other },
    ]);
    expect(Object.keys(help)).toStrictEqual(['help_west', other]);
  });
});
