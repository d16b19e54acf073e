import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { wordLine } from './auditWords.ts';

/** Says which text is shown. */
const t = ((key: string, facts?: object) => (facts ? `${key} ${JSON.stringify(facts)}` : key)) as unknown as TFunction;
const line = { at: 0, outcome: 'ok', about: 'An' } as const;

it('names a role in the organisation as the list of staff does, and a part in a conference as the assignment does', () => {
  expect(wordLine(t, { ...line, act: 'StaffAdded', detail: 'organiser' }).about).toBe('An: staffRoles.organiser');
  expect(wordLine(t, { ...line, act: 'StaffRoleChanged', detail: 'organiser' }).about).toBe('An: staffRoles.organiser');
  expect(wordLine(t, { ...line, act: 'StaffAssigned', detail: 'organiser, chair' }).about).toBe(
    'An: assignedRoles.organiser, assignedRoles.chair',
  );
});

it('says how often a refusal was repeated', () => {
  expect(wordLine(t, { ...line, act: 'SignIn', repeated: 7 }).act).toBe('auditActs.SignIn audit.repeated {"count":7}');
});
