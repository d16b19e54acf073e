import type { SurveyPaper } from '@diem-cau/shared/domain/surveys/results.ts';

/** An answer as the box stores it: of an anonymous survey the answers alone. */
export interface StoredPaper extends SurveyPaper {
  /** Who wrote it, on a paper that the office entered. */
  readonly name?: string;
  /** Who entered it. */
  readonly enteredBy?: string;
}

/** A stored answer; equal answers are equal texts. */
export function writePaper({ siteId, name, enteredBy, answers }: StoredPaper): string {
  return JSON.stringify({ siteId, name, enteredBy, answers });
}

/** What `writePaper` wrote. */
export function readPaper(paper: string): StoredPaper {
  return JSON.parse(paper) as StoredPaper;
}
