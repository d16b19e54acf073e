import { CARD_LIMITS } from '../cards/limits.ts';
import type { CardContent } from '../cards/state.ts';
import { CARD_SHAPES } from '../cards/table.ts';
import type { WordLanguage } from '../conference/vocabulary.ts';
import { countCommitments } from './due.ts';
import type { Owner } from './owner.ts';
import type { CommitmentState } from './state.ts';

/** What a card needs to know about a commitment. */
interface Promised {
  readonly owner: Owner;
  readonly state: CommitmentState;
  readonly dueDate?: string;
}

const WORDS = {
  vi: {
    title: 'Đã hứa – đã làm',
    byOwner: 'Đã hứa – đã làm theo đơn vị',
    promised: 'Đã hứa',
    done: 'Đã làm',
    open: 'Đang làm',
    late: 'Quá hạn',
    givenUp: 'Thôi thực hiện',
    review: 'Kiểm điểm việc thực hiện kết luận kỳ trước',
  },
  en: {
    title: 'Promised and done',
    byOwner: 'Promised and done, by owner',
    promised: 'Promised',
    done: 'Done',
    open: 'Under way',
    late: 'Late',
    givenUp: 'Given up',
    review: 'Review of what was promised last time',
  },
} as const;

/** What the item of an agenda is called in which commitments are reviewed. */
export function reviewTitle(language: WordLanguage): string {
  return WORDS[language].review;
}

/**
 * What was promised and what has been done of it, as cards for the stage: the figures of all, and a chart of those with the most
 * promises. None where nothing was promised. `today` is the day in the conference's time zone. Rule COM-8 in SPEC.md.
 */
export function promiseCards(
  commitments: readonly Promised[],
  today: string,
  language: WordLanguage,
): readonly CardContent[] {
  if (commitments.length === 0) return [];
  const words = WORDS[language];
  return [
    { title: words.title, kind: 'figures', data: rowsOf(figures(commitments, today, language)) },
    { title: words.byOwner, kind: 'bars', data: rowsOf(bars(commitments)) },
  ];
}

function figures(commitments: readonly Promised[], today: string, language: WordLanguage) {
  const words = WORDS[language];
  const { all, open, late, done, givenUp } = countCommitments(commitments, today);
  return [
    [words.promised, all],
    [words.done, done, `${Math.round((done / all) * 100)}%`],
    [words.open, open],
    [words.late, late],
    ...(givenUp > 0 ? [[words.givenUp, givenUp]] : []),
  ];
}

/** What each has done, against what it has promised. */
function bars(commitments: readonly Promised[]) {
  const byOwner = new Map<string, { done: number; promised: number }>();
  for (const { owner, state } of commitments) {
    const { done, promised } = byOwner.get(owner.name) ?? { done: 0, promised: 0 };
    byOwner.set(owner.name, { done: done + (state === 'done' ? 1 : 0), promised: promised + 1 });
  }
  return [...byOwner]
    .toSorted(([, one], [, other]) => other.promised - one.promised)
    .slice(0, CARD_SHAPES.bars.rows[1])
    .map(([name, { done, promised }]) => [name.slice(0, CARD_LIMITS.cell), done, promised]);
}

function rowsOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n');
}
