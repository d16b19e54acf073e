import type { QuestionState } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { findSites, listQuestions, sitesWithStatus } from './questionLists.ts';

const QUESTIONS = Object.fromEntries(
  (
    [
      ['q1', 'submitted', 1, 'Chế độ phụ cấp'],
      ['q2', 'submitted', 2, 'Kinh phí'],
      ['q3', 'accepted', 3, 'Kinh phí'],
      ['q4', 'accepted', 4, 'Hồ sơ'],
      ['q5', 'answered', 5, 'Hồ sơ'],
      ['q6', 'merged', 6, 'Hồ sơ'],
      ['q7', 'deferred', 7, 'Kinh phí'],
    ] as const
  ).map(([id, state, askedAt, text]) => [id, questionOf(id, state, askedAt, text)]),
) as ControlView['questions'];

function questionOf(id: string, state: QuestionState, askedAt: number, text: string) {
  const supports = { sites: 0, delegates: 0 };
  return { id, kind: 'question', source: 'site', anonymous: false, siteName: 'An Sơn', state, askedAt, text, supports };
}

const SITES = {
  s1: { id: 's1', name: 'Đoàn xã An Sơn', level: 3, expected: 20 },
  s2: { id: 's2', name: 'Đoàn phường Thái Hòa', level: 3, expected: 20 },
} as unknown as ControlView['sites'];

const ids = (questions: readonly DeskQuestionView[]) => questions.map(({ id }) => id);

describe('the lists of the desk', () => {
  it('have the newest to review first, the oldest to call first, and leave out what was merged or withdrawn', () => {
    const { inbox, accepted, ended } = listQuestions(QUESTIONS, '');
    expect([ids(inbox), ids(accepted), ids(ended)]).toStrictEqual([
      ['q2', 'q1'],
      ['q3', 'q4'],
      ['q7', 'q5'],
    ]);
  });

  it('find words typed without tones, in any order, also in the name of the place', () => {
    const { inbox, accepted, ended } = listQuestions(QUESTIONS, 'son  KINH phi');
    expect([ids(inbox), ids(accepted), ids(ended)]).toStrictEqual([['q2'], ['q3'], ['q7']]);
  });

  it('ROST-13: are of the sites with one status alone where it is chosen; whose site nobody is told is of none', () => {
    const sites = { ...SITES, s2: { ...SITES['s2' as SiteId], status: 'hard' } } as ControlView['sites'];
    const questions = {
      ...QUESTIONS,
      q1: { ...QUESTIONS['q1' as QuestionId], siteId: 's2' },
      q2: { ...QUESTIONS['q2' as QuestionId], siteId: 's1' },
    } as ControlView['questions'];
    expect(sitesWithStatus(sites, undefined)).toBeUndefined();
    const { inbox, accepted, ended } = listQuestions(questions, '', sitesWithStatus(sites, 'hard'));
    expect([ids(inbox), ids(accepted), ids(ended)]).toStrictEqual([['q1'], [], []]);
  });

  it('find sites by name, and none before anything is typed', () => {
    expect(findSites(SITES, 'thai hoa').map(({ id }) => id)).toStrictEqual(['s2']);
    expect(findSites(SITES, ' ')).toStrictEqual([]);
  });
});
