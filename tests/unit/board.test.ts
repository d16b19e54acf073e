import { NO_SUPPORT } from '@diem-cau/shared/domain/dialogue/support.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { listsXlsx } from '../../server/src/adapters/papers/listsXlsx.ts';
import { describeConference, isOnBoard } from '../../server/src/application/board/board.ts';
import { boardLists } from '../../server/src/application/board/boardLists.ts';
import { boardQuestions, selectQuestions } from '../../server/src/application/board/boardQuestions.ts';
import { accepted, asked, ONE, TWO } from '../support/questionEvents.ts';
import {
  chair,
  closedConference,
  EAST_1,
  liveConference,
  NOW,
  openConference,
  plannedConference,
  SITES,
  START,
  stateAfter,
} from '../testkit/given.ts';

const led = (id: string, events: readonly DomainEvent[]) => ({
  id: id as ConferenceId,
  roles: ['moderator'] as const,
  state: stateAfter(events),
  presence: {},
});
const idea = asked(ONE, { kind: 'idea' });

describe('the board', () => {
  it('ORG-18: has the conferences that are open, live or closed', () => {
    const shown = [openConference, liveConference, closedConference, plannedConference].map((events) =>
      isOnBoard(stateAfter(events)),
    );
    expect(shown).toStrictEqual([true, true, true, false]);
    expect(describeConference(led('cum-1', liveConference), NOW)).toMatchObject({
      ...{ id: 'cum-1', phase: 'live', sites: SITES.length, present: 0, lost: [] },
      ...{ mayAnnounce: true, mayAddDocument: true },
    });
  });

  it('ORG-22: a room that was counted and whose screen is gone is lost while the conference is live', () => {
    const declared = { type: 'HeadcountDeclared', siteId: EAST_1, count: 12, by: chair.id, at: START } as const;
    const counted = [...liveConference, declared];
    const name = SITES.find(({ id }) => id === EAST_1)?.name;
    expect(describeConference(led('cum-1', counted), NOW).lost).toStrictEqual([name]);
    const report = { camera: 'on', microphone: 'on', line: 'good', picture: 'moving', claim: NOW } as const;
    const presence = { [EAST_1]: { pages: 1, halls: { one: report } } };
    expect(describeConference({ ...led('cum-1', counted), presence }, NOW).lost).toStrictEqual([]);
  });

  it('ORG-22: says who may announce by the roles and the phase', () => {
    const rights = (roles: readonly ('organiser' | 'chair')[], events: readonly DomainEvent[]) => {
      const { mayAnnounce, mayAddDocument } = describeConference({ ...led('cum-1', events), roles }, NOW);
      return [mayAnnounce, mayAddDocument];
    };
    expect(rights(['organiser'], liveConference)).toStrictEqual([false, true]);
    expect(rights(['organiser', 'chair'], liveConference)).toStrictEqual([true, true]);
    expect(rights(['chair'], closedConference)).toStrictEqual([false, false]);
  });
});

describe('the joint list', () => {
  const conference = (id: string, events: readonly DomainEvent[], supports: number) => ({
    id: id as ConferenceId,
    state: stateAfter(events),
    supportsOf: (question: QuestionId) => (question === ONE ? { sites: supports, delegates: 0 } : NO_SUPPORT),
  });
  const lines = boardQuestions([
    conference('cum-1', [...liveConference, idea, accepted(ONE)], 2),
    conference('cum-2', [...liveConference, idea, accepted(ONE), asked(TWO), accepted(TWO)], 7),
    conference('cum-3', [...liveConference, idea], 9),
  ]);
  const found = (query: Partial<Parameters<typeof selectQuestions>[1]>) =>
    selectQuestions(lines, { order: 'supporters', descending: true, ...query }, NOW).map(
      ({ conferenceId, id, supporters }) => [conferenceId, id, supporters],
    );

  it('ORG-18: has what the desks have taken up, with its supporters', () => {
    expect(found({})).toStrictEqual([
      ['cum-2', ONE, 7],
      ['cum-1', ONE, 2],
      ['cum-2', TWO, 0],
    ]);
  });

  it('ORG-23: is filtered by conference, kind, supporters and state, and sorted both ways', () => {
    expect(found({ conference: 'cum-1' as ConferenceId })).toStrictEqual([['cum-1', ONE, 2]]);
    expect(found({ kind: 'question' })).toStrictEqual([['cum-2', TWO, 0]]);
    expect(found({ supporters: 1, descending: false })).toStrictEqual([
      ['cum-1', ONE, 2],
      ['cum-2', ONE, 7],
    ]);
    expect(found({ state: 'answered' })).toStrictEqual([]);
    expect(found({ item: 'Một mục khác' })).toStrictEqual([]);
  });

  it('ORG-23: its workbook has texts and numbers alone, composed', () => {
    const evil = asked(ONE, { kind: 'idea', text: '=HYPERLINK("http://x","Bấm")'.normalize('NFD') });
    const members = [led('cum-1', [...liveConference, evil, accepted(ONE)])];
    const questions = boardQuestions(members.map(({ id, state }) => ({ id, state, supportsOf: () => NO_SUPPORT })));
    const described = members.map((member) => describeConference(member, NOW));
    const book = read(listsXlsx(boardLists(described, questions, { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })));
    const [, sheet] = book.SheetNames.map((name) => book.Sheets[name]);
    if (!sheet) throw new Error('The workbook has no second sheet.');
    const cells = Object.entries(sheet).filter(([key]) => !key.startsWith('!'));
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toStrictEqual([]);
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(rows).toMatchObject([{ 'Ý kiến': '=HYPERLINK("http://x","Bấm")'.normalize('NFC'), 'Ủng hộ': 0 }]);
  });
});
