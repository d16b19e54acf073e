import type { QuestionState } from '@diem-cau/shared/domain/dialogue/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { fold } from '../../../i18n/fold.ts';

const ENDED: readonly QuestionState[] = ['answered', 'noted', 'declined', 'deferred'];

/** The desk's questions as its regions list them. */
export interface QuestionLists {
  /** To be reviewed, newest first. */
  readonly inbox: readonly DeskQuestionView[];
  /** To be called, oldest first. */
  readonly accepted: readonly DeskQuestionView[];
  /** Dealt with, newest first. */
  readonly ended: readonly DeskQuestionView[];
}

/**
 * Sorts the questions into the desk's lists; with words to look for, those that have all of them, and `among` some sites, theirs alone. Whose
 * site nobody is told stands under no site.
 */
export function listQuestions(
  questions: ControlView['questions'],
  search: string,
  among?: ReadonlySet<SiteId>,
): QuestionLists {
  const found = (Object.values(questions) as DeskQuestionView[]).filter(
    (question) =>
      hasWords(question, search) && (!among || (question.siteId !== undefined && among.has(question.siteId))),
  );
  const newestFirst = (a: DeskQuestionView, b: DeskQuestionView) => b.askedAt - a.askedAt;
  return {
    inbox: found.filter(({ state }) => state === 'submitted').sort(newestFirst),
    accepted: found.filter(({ state }) => state === 'accepted').sort((a, b) => newestFirst(b, a)),
    ended: found.filter(({ state }) => ENDED.includes(state)).sort(newestFirst),
  };
}

/** The sites that have a status; undefined where none is chosen. */
export function sitesWithStatus(
  sites: ControlView['sites'],
  status: string | undefined,
): ReadonlySet<SiteId> | undefined {
  if (status === undefined) return undefined;
  const having = (Object.values(sites) as SiteView[]).filter((site) => site.status === status);
  return new Set(having.map(({ id }) => id));
}

/** The sites whose names have all words looked for; none where nothing is looked for. */
export function findSites(sites: ControlView['sites'], search: string): readonly SiteView[] {
  if (isBlank(search)) return [];
  return (Object.values(sites) as SiteView[]).filter((site) => hasWords(site, search));
}

type Searched = Partial<
  Pick<DeskQuestionView, 'text' | 'topic' | 'siteName' | 'groupName' | 'askerName'> & Pick<SiteView, 'name'>
>;

/** Folded once each: a view keeps the identity of what did not change. */
const folded = new WeakMap<Searched, string>();

function hasWords(item: Searched, search: string): boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { name, text, topic, siteName, groupName, askerName } = item;
  const known = folded.get(item) ?? fold([name, text, topic, siteName, groupName, askerName].join(' '));
  folded.set(item, known);
  return words.every((word) => known.includes(word));
}
