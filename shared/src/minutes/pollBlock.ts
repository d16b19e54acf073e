import { choicesOf } from '../domain/poll/ballot.ts';
import { entitledVotes } from '../domain/poll/electorate.ts';
import type { PollForm } from '../domain/poll/rules.ts';
import { isCounted, type Poll, votesIn } from '../domain/poll/state.ts';
import { verdict } from '../domain/poll/verdict.ts';
import type { BlockTable } from './blocks.ts';
import type { Draft, DraftContext } from './draft.ts';

/** A vote with its arithmetic. A secret one has its totals only, like every other. */
export function pollDraft(poll: Poll, context: DraftContext): Draft {
  const { words, format } = context;
  const about = [`poll ${poll.id}`];
  const id = `poll:${poll.id}` as const;
  const opened = words.poll({ title: poll.title, secret: poll.rules.secret, voters: poll.rules.voters });
  if (!isCounted(poll) || !poll.result) return { id, generated: `${opened} ${words.pollUncounted}`, about };
  const counted = countsOf(poll);
  const { entitled, votes } = counted;
  const numbers = words.pollNumbers(format.number(entitled), format.number(votes), format.share(votes, entitled));
  const sentences = [opened, numbers, poll.rules.informal ? words.pollInformal : verdictWords(poll, context)];
  return { id, generated: sentences.join(' '), table: tallyTable(poll, context), about };
}

/** The counts of a counted poll, as its verdict rests on them. */
export function countsOf({ result, present }: Poll) {
  const { tally, entitled } = result ?? { tally: {}, entitled: 0 };
  const votes = result?.votes ?? votesIn(tally);
  return { tally, entitled, votes, present: present ?? votes };
}

/** A choice as a paper names it. */
export function choiceWords(form: PollForm, choice: string, { words }: Pick<DraftContext, 'words'>): string {
  switch (form.kind) {
    case 'yesNoAbstain':
      return words.choices[choice as 'yes'];
    case 'rating':
      return words.mark(choice.slice(1));
    default:
      return form.options[choice] ?? choice;
  }
}

function tallyTable(poll: Poll, context: DraftContext): BlockTable {
  const { tally, votes } = countsOf(poll);
  const { words, format } = context;
  const rows = choicesOf(poll.rules.form).map((choice) => [
    choiceWords(poll.rules.form, choice, context),
    tally[choice] ?? 0,
    format.share(tally[choice] ?? 0, votes),
  ]);
  return { columns: words.pollColumns, rows };
}

function verdictWords(poll: Poll, context: DraftContext): string {
  const { words, format } = context;
  const { outcome, base, baseVotes, threshold, needed, inFavour, quorum, quorumNeeded, winners, meanHundredths } =
    verdict(poll.rules, countsOf(poll));
  const chosen = Object.keys(winners ?? {}).map((choice) => choiceWords(poll.rules.form, choice, context));
  return words.verdict({
    outcome,
    threshold,
    base,
    baseVotes: format.number(baseVotes),
    needed: format.number(needed),
    inFavour: format.number(inFavour),
    quorum: quorum > 0 ? { percent: quorum, needed: format.number(quorumNeeded) } : undefined,
    chosen,
    mean: meanHundredths === undefined ? undefined : meanHundredths / 100,
  });
}

/** The votes that could be cast in a poll that has opened. */
export function entitledIn(poll: Poll): number {
  return poll.result?.entitled ?? entitledVotes(poll);
}
