import { randomBytes } from 'node:crypto';
import { choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { CastBallot } from '@diem-cau/shared/domain/poll/commands.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import type { Random } from '../support/random.ts';

/** A ballot as a simulated voter casts it; most agree, as at most conferences. `heads`: how many a room counts. */
export function drawBallot({ id, rules }: PollView, leaning: Random, heads: number): CastBallot {
  const choices = choicesOf(rules.form);
  const favourite = () => choices[Math.floor(leaning.next() ** 3 * choices.length)] ?? '';
  return {
    type: 'CastBallot',
    pollId: id,
    choice:
      rules.voters === 'head' ? countHeads(heads, favourite) : drawChoice(rules.form, choices, leaning, favourite),
    ...(rules.secret && { nonce: randomBytes(16).toString('base64url') }),
  };
}

function countHeads(heads: number, favourite: () => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let head = 0; head < heads; head++) {
    const choice = favourite();
    counts[choice] = (counts[choice] ?? 0) + 1;
  }
  return counts;
}

function drawChoice(
  form: PollView['rules']['form'],
  choices: readonly string[],
  leaning: Random,
  favourite: () => string,
): string | readonly string[] {
  if (form.kind !== 'several') return favourite();
  const first = leaning.between(0, choices.length - 1);
  return choices.map((_, index) => choices[(first + index) % choices.length] ?? '').slice(0, Math.max(1, form.min));
}
