import { readBallot, SECRET_BALLOT } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { PollForm } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Words a choice as the ballot shows it. */
export function wordChoice(t: TFunction, form: PollForm, choice: string): string {
  switch (form.kind) {
    case 'yesNoAbstain':
      return t(`ballots.${choice as 'yes'}`);
    case 'rating':
      return t('poll.mark', { count: Number(choice.slice(1)) });
    default:
      return form.options[choice] ?? choice;
  }
}

/** Words a ballot as its voter's own screen shows it. */
export function wordBallot(t: TFunction, form: PollForm, ballot: string): string {
  if (ballot === SECRET_BALLOT) return t('poll.secret');
  const words = (choice: string) => wordChoice(t, form, choice);
  return Object.entries(readBallot(ballot))
    .map(([choice, count]) =>
      ballot.includes(':') ? t('poll.headsOf', { choice: words(choice), count }) : words(choice),
    )
    .join(', ');
}

/** How many of those entitled have voted, in the words of who votes; short beside a heading that says it is a vote. */
export function useTurnoutWords(form: 'turnouts' | 'shortTurnouts' = 'turnouts'): (poll: PollView) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ votes, entitled, rules, weighted }) =>
      t(`poll.${form}.${weighted ? 'weighted' : rules.voters}`, { cast: votes, entitled }),
    [t, form],
  );
}

/** What a poll decided, and by what arithmetic, sentence by sentence. */
export function wordVerdict(t: TFunction, { verdict, rules }: PollView): readonly string[] {
  if (!verdict) return [];
  const { outcome, winners, meanHundredths = 0 } = verdict;
  const numbers = {
    ...verdict,
    threshold: t(`poll.thresholds.${verdict.threshold}`),
    base: t(`poll.bases.${verdict.base}`),
  };
  const chosen = Object.keys(winners ?? {}).map((choice) => wordChoice(t, rules.form, choice));
  return [
    t(`poll.verdicts.${outcome}`, { mean: meanHundredths / 100 }),
    ...(outcome !== 'noQuorum' && chosen.length > 0 ? [t('poll.winners', { options: chosen.join(', ') })] : []),
    ...(verdict.quorum > 0 ? [t('poll.verdictQuorum', numbers)] : []),
    ...(rules.form.kind === 'rating' ? [] : [t('poll.verdictNeed', numbers)]),
  ];
}
