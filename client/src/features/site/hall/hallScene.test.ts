import type { AgendaItem, AgendaItemKind } from '@diem-cau/shared/domain/agenda/state.ts';
import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AgendaItemId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView, PresentationView, StageView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { findHallScene, isCodeLarge } from './hallScene.ts';

const ITEM = 'item_000001' as AgendaItemId;

function hall(phase: Phase, kind: AgendaItemKind = 'dialogue', presenting = false) {
  const item: AgendaItem = { id: ITEM, title: 'Mục', kind, plannedMinutes: 5, position: 1, state: 'running' };
  const stage = {
    layout: presenting ? 'presentation' : 'speaker',
    places: {},
    ...(presenting && { presentation: { kind: 'screen' } as PresentationView }),
  } as StageView;
  return {
    conference: { phase } as HallView['conference'],
    agenda: { currentItemId: ITEM, items: { [ITEM]: item } } as HallView['agenda'],
    stage,
  };
}

function poll(phase: PollView['phase'], voters: PollView['rules']['voters']): PollView {
  return { id: 'poll_000001' as PollId, phase, rules: { ...PLAIN_RULES, voters } } as PollView;
}

describe('what a hall’s screen is arranged around', () => {
  it.each([
    ['before the start', hall('open'), undefined, 'before', true],
    ['a dialogue', hall('live'), undefined, 'talk', false],
    ['a break', hall('live', 'break'), undefined, 'break', true],
    ['a vote of the sites', hall('live'), poll('open', 'site'), 'vote', false],
    ['a vote of the delegates', hall('live'), poll('open', 'delegate'), 'phoneVote', true],
    ['a delegates’ vote that is being counted', hall('live'), poll('closing', 'delegate'), 'phoneVote', true],
    ['the result of a delegates’ vote', hall('live'), poll('published', 'delegate'), 'vote', false],
    ['a presentation', hall('live', 'report', true), undefined, 'presentation', false],
    ['a vote during a presentation', hall('live', 'report', true), poll('open', 'site'), 'vote', false],
    ['the end', hall('closed', 'break'), poll('published', 'site'), 'ended', false],
  ] as const)('%s', (_, view, shown, scene, large) => {
    expect(findHallScene(view, shown)).toBe(scene);
    expect(isCodeLarge(scene)).toBe(large);
  });
});
