import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { describe, expect, it } from 'vitest';
import { invitedActors } from '../../server/src/application/invitees.ts';
import { openConference, stateAfter } from '../testkit/given.ts';

const AT = 1_700_000_000_000;
const chairAfter = (...events: readonly DomainEvent[]) =>
  invitedActors(stateAfter([...openConference, ...events])).find(({ role }) => role === 'chair');

describe('the invitation of the chair', () => {
  it.each([
    ['school', undefined, 'Chủ tọa'],
    ['union', undefined, 'Chủ trì'],
    ['union', { vi: { chair: 'bí thư' } }, 'Bí thư'],
  ] as const)('names it by the word that the conference has for it: %s %o', (preset, overrides, name) => {
    const vocabulary = { preset, ...(overrides && { overrides }) };
    expect(chairAfter({ type: 'VocabularySet', vocabulary, at: AT })).toMatchObject({ id: 'chair', name });
  });
});
