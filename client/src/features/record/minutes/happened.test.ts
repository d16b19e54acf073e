import { expect, it } from 'vitest';
import { happenedKey } from './happened.ts';

it('what a sentence of the minutes rests on has words of its own', () => {
  // That every event has some, the type of the table says.
  expect(['AgendaItemAdded', 'AgendaItemRemoved', 'HandMoved', 'ConclusionWithdrawn'].map(happenedKey)).toStrictEqual([
    'planned',
    'planned',
    'handMoved',
    'conclusionWithdrawn',
  ]);
  expect(happenedKey('MessageSent')).toBe('other');
});
