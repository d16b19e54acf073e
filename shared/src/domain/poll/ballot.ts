import { findTwin } from '../../kernel/cleanText.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { type Rejection, reject } from '../rejections.ts';
import { optionKeys, type PollForm, type PollRules } from './rules.ts';
import { BALLOT_CHOICES, type Tally } from './state.ts';

/** How many heads of a room chose what. */
export type HeadCounts = Readonly<Record<string, number>>;

/** What a voter sends: one choice, several, or the count of a room. */
export type BallotContent = string | readonly string[] | HeadCounts;

/** A voter's view of its secret ballot: only that it is in the box. */
export const SECRET_BALLOT = 'secret';

/** The choices on a ballot, in their order. */
export function choicesOf(form: PollForm): readonly string[] {
  switch (form.kind) {
    case 'yesNoAbstain':
      return BALLOT_CHOICES;
    case 'single':
    case 'several':
      return optionKeys(form.options);
    case 'rating':
      return Array.from({ length: form.scale }, (_, index) => `r${index + 1}`);
  }
}

/** A tally with no votes for each choice of a form. */
export function emptyTally(form: PollForm): Tally {
  return Object.fromEntries(choicesOf(form).map((choice) => [choice, 0]));
}

/**
 * Writes a ballot the one way it is stored: `yes`, `o1+o3` or `yes:27,no:3`, in the order of the ballot.
 * Errors: `BALLOT_FORM` where the ballot does not say what the poll asks.
 */
export function writeBallot({ form, voters }: PollRules, content: BallotContent): Result<string, Rejection> {
  const choices = choicesOf(form);
  const malformed = () => reject('BALLOT_FORM');
  if (voters === 'head') {
    if (typeof content === 'string' || Array.isArray(content)) return malformed();
    const counts = content as HeadCounts;
    if (!Object.keys(counts).every((choice) => choices.includes(choice))) return malformed();
    if (!Object.values(counts).some((count) => count > 0)) return malformed();
    return ok(choices.flatMap((choice) => (counts[choice] ? [`${choice}:${counts[choice]}`] : [])).join(','));
  }
  if (form.kind === 'several') {
    if (!Array.isArray(content)) return malformed();
    const chosen = choices.filter((choice) => content.includes(choice));
    // A choice named twice or unknown would be lost in silence otherwise.
    if (chosen.length !== content.length || chosen.length < form.min || chosen.length > form.max) return malformed();
    return ok(chosen.join('+'));
  }
  return typeof content === 'string' && choices.includes(content) ? ok(content) : malformed();
}

/** Reads a stored ballot: how many votes each choice has on it. */
export function readBallot(ballot: string): Tally {
  const counts: Record<string, number> = {};
  for (const [, choice = '', count = ''] of ballot.matchAll(/([a-z0-9]+):?(\d*)/g)) {
    counts[choice] = count === '' ? 1 : Number(count);
  }
  return counts;
}

/** The heads on a stored ballot of a room, or 1 for any other. */
export function headsOn(ballot: string): number {
  if (!ballot.includes(':')) return 1;
  return Object.values(readBallot(ballot)).reduce((sum, count) => sum + count, 0);
}

/** Why a draft with these rules would not hold together. */
export function checkRules({ form, voters, secret, weights, informal }: PollRules): Result<true, Rejection> {
  if (secret && voters === 'head') return err({ code: 'SECRET_BY_HEAD' });
  // The weight beside a choice would name the voter.
  if (weights && (secret || voters !== 'site')) return err({ code: 'WEIGHTS_NOT_ALLOWED' });
  if (informal && (secret || weights)) return err({ code: 'INFORMAL_RULES' });
  const twin = 'options' in form ? findTwin(Object.values(form.options)) : undefined;
  if (twin !== undefined) return reject('OPTIONS_ALIKE', { option: twin });
  if (form.kind === 'several') {
    if (voters === 'head') return err({ code: 'SEVERAL_BY_HEAD' });
    const options = Object.keys(form.options).length;
    if (form.min < 1 || form.max < form.min || form.max > options) return reject('SEVERAL_LIMITS', { options });
  }
  return ok(true);
}
