import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { reject, rejectStale } from '@diem-cau/shared/domain/rejections.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { AnswerChoices, ReadAnswer } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import type { AnswersContext } from '@diem-cau/shared/lists/answers/checkAnswers.ts';
import { knownSites, levelsOfRoster } from '@diem-cau/shared/lists/rosterList.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { EnteredAnswer, ImportedAnswers } from '@diem-cau/shared/protocol/surveys.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { FileReaders } from '../fileReaders.ts';
import { enterAnswers } from './enterAnswers.ts';
import type { SurveyBox, SurveyRef } from './surveyBox.ts';

/** A sheet of answers that somebody uploads. */
export interface AnswersImport {
  readonly survey: Survey;
  readonly actor: Actor;
  readonly file: Uint8Array;
  /** What the sender chose for the file. */
  readonly choices: AnswerChoices;
  /** Of the levels' names, by which sites may be called. */
  readonly language: WordLanguage;
  /** Names the reading that is confirmed; without it the sheet is only checked. */
  readonly seen?: string | undefined;
}

/**
 * Reads a sheet of answers to a survey and, if a reading of it is confirmed and free of errors, enters all of them. Rule SURV-15 in the
 * domain's SPEC.md. Errors: those of `FileReaders.readAnswers` and `enterAnswers`; `IMPORT_HAS_ERRORS`; `STALE` where file, choices,
 * survey or sites are not those of the reading. Rejects with `STORE_UNAVAILABLE`; confirming again is then safe.
 */
export async function importAnswers(
  runtime: Pick<ConferenceRuntime, 'id' | 'state' | 'now' | 'decideAfterReading'>,
  files: Pick<FileReaders, 'readAnswers'>,
  box: SurveyBox,
  { survey, actor, file, choices, language, seen }: AnswersImport,
): Promise<Reply<ImportedAnswers>> {
  const ref = { conferenceId: runtime.id, surveyId: survey.id };
  const context = await contextOf(survey, runtime.state, { ref, box, language });
  const read = await files.readAnswers(file, context, choices);
  if (!read.ok) return read;
  const { checked, papers } = read.value;
  const reading = { ...checked, seen: nameOf(file, choices, context) };
  if (seen === undefined) return ok(reading);
  if (seen !== reading.seen) return rejectStale('roster');
  const isBroken = checked.problems.some(({ severity }) => severity === 'error');
  if (isBroken || checked.counts.error > 0) return reject('IMPORT_HAS_ERRORS', { rows: checked.counts.error });
  const identify = await identifierOf(survey, ref, box);
  const entered = await enterAnswers(
    { surveyId: survey.id, actor, papers: papers.map((paper) => enteredFrom(paper, identify(paper))) },
    runtime,
    box,
  );
  if (!entered.ok) return entered;
  const { outcomes } = entered.value;
  const answeredBefore = outcomes.filter((outcome) => outcome === 'answeredBefore').length;
  return ok({ ...reading, entered: { recorded: outcomes.length - answeredBefore, answeredBefore } });
}

async function contextOf(
  survey: Survey,
  { roster }: ConferenceState,
  { ref, box, language }: { readonly ref: SurveyRef; readonly box: SurveyBox; readonly language: WordLanguage },
): Promise<AnswersContext> {
  const respondents = survey.asks === 'sites' ? await box.listRespondents(ref, survey.anonymous) : [];
  return {
    form: survey,
    sites: knownSites(roster),
    levels: levelsOfRoster(roster, language),
    answered: respondents.map((respondent) => respondent.replace(/^site:/, '')),
  };
}

function enteredFrom({ siteId, name, answers }: ReadAnswer, paperId: string): EnteredAnswer {
  return { paperId, answers, ...(siteId && { siteId }), ...(name && { name }) };
}

const ID_LENGTH = 24;

/**
 * Names papers by what is in their rows, so that a longer export of the same form enters only what is new. The n-th of equal rows is
 * always the n-th. An anonymous paper is named by its answers alone, under the key that the close of the survey deletes. One of a site
 * gets a random name: the store has the site's own code and that key, so anybody who reads the store could try out rows.
 */
async function identifierOf(
  { id, anonymous, asks }: Survey,
  ref: SurveyRef,
  box: SurveyBox,
): Promise<(paper: ReadAnswer) => string> {
  if (anonymous && asks === 'sites') return () => paperId(randomBytes(ID_LENGTH).toString('base64url'));
  const key = anonymous ? await box.receiptKey(ref) : undefined;
  const counts = new Map<string, number>();
  return ({ answers, content }) => {
    const row = anonymous ? JSON.stringify(answers) : content;
    const count = (counts.get(row) ?? 0) + 1;
    counts.set(row, count);
    const hash = key ? createHmac('sha256', key) : createHash('sha256');
    return paperId(hash.update(`${id}\n${count}\n${row}`).digest('base64url'));
  };
}

function paperId(name: string): string {
  return `paper_${name.slice(0, ID_LENGTH)}`;
}

/** The same for the same file and choices, read for the same survey and sites; who has answered meanwhile does not matter. */
function nameOf(file: Uint8Array, choices: AnswerChoices, { form, sites }: AnswersContext): string {
  const { questions, asks, anonymous } = form;
  const known = sites.map(({ code, name }) => [code, name]);
  const compared = JSON.stringify({ choices, questions, asks, anonymous, known });
  return createHash('sha256').update(compared).update('\0').update(file).digest('hex');
}
