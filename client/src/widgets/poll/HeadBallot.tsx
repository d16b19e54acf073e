import { choicesOf, readBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import type { NumberRule } from '../../ui/fields/numberRule.ts';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import type { BallotFormProps } from './ballotFormProps.ts';
import { wordChoice } from './pollWords.ts';

/** A ballot of a room whose heads are counted: a number for each choice. */
export function HeadBallot({ poll, ballot, limit = 0, pending, onCast }: BallotFormProps) {
  const { t } = useTranslation();
  const { form } = poll.rules;
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(readBallot(ballot ?? '')).map(([choice, count]) => [choice, String(count)])),
  );
  const read = useNumberReader();
  const rule: NumberRule = { least: 0, most: limit, unit: 'people' };
  const readings = choicesOf(form).map((choice) => [choice, read(counts[choice] ?? '', rule)] as const);
  const problem = readings.find(([, reading]) => reading.problem !== undefined)?.[1].problem;
  const numbers = Object.fromEntries(readings.map(([choice, { value = 0 }]) => [choice, value]));
  const total = Object.values(numbers).reduce((sum, count) => sum + count, 0);
  const fits = problem === undefined && total > 0 && total <= limit;
  const hint = t('poll.limit', { count: limit });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fits && !pending) onCast(numbers);
      }}
    >
      {choicesOf(form).map((choice, index) => (
        <NumberField
          key={choice}
          label={wordChoice(t, form, choice)}
          value={counts[choice] ?? ''}
          rule={rule}
          autoFocus={index === 0}
          onChange={(value) => setCounts({ ...counts, [choice]: value })}
        />
      ))}
      <p>{hint}</p>
      <Button type="submit" variant="primary" pending={pending} blockedBecause={fits ? undefined : (problem ?? hint)}>
        {t('poll.cast')}
      </Button>
    </form>
  );
}
