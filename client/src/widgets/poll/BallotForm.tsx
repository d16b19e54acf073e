import { type BallotContent, choicesOf, readBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { ChoiceList } from '../../ui/fields/ChoiceList.tsx';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import type { NumberRule } from '../../ui/fields/numberRule.ts';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import styles from './BallotForm.module.css';
import { wordChoice } from './pollWords.ts';
import { ballotIcon } from './TallyBars.tsx';

interface BallotFormProps {
  readonly poll: PollView;
  /** The ballot cast before, as it is stored. */
  readonly ballot: string | undefined;
  /** The most heads this room may count. */
  readonly limit: number | undefined;
  readonly pending: boolean;
  readonly onCast: (choice: BallotContent) => void;
}

/** A ballot to fill in, of whatever kind the poll is. */
export function BallotForm(props: BallotFormProps) {
  const { rules } = props.poll;
  if (rules.voters === 'head') return <HeadBallot {...props} />;
  return rules.form.kind === 'several' ? <SeveralBallot {...props} /> : <SingleBallot {...props} />;
}

function SingleBallot({ poll, ballot, pending, onCast }: BallotFormProps) {
  const { t } = useTranslation();
  const [casting, setCasting] = useState<string>();
  return (
    <ChoiceList
      choices={choicesOf(poll.rules.form).map((choice) => {
        const Icon = ballotIcon(choice);
        return {
          value: choice,
          label: wordChoice(t, poll.rules.form, choice),
          icon: <Icon aria-hidden="true" size={24} strokeWidth={2.5} />,
          hint: pending && casting === choice ? t('actions.sending') : undefined,
        };
      })}
      key={poll.id}
      chosen={ballot}
      pending={pending ? casting : undefined}
      onChoose={(choice) => {
        setCasting(choice);
        onCast(choice);
      }}
    />
  );
}

function SeveralBallot({ poll, ballot, pending, onCast }: BallotFormProps) {
  const { t } = useTranslation();
  const { form } = poll.rules;
  const [chosen, setChosen] = useState(() => new Set(Object.keys(readBallot(ballot ?? ''))));
  if (form.kind !== 'several') return null;
  const { min, max } = form;
  const hint = t('poll.severalHint', { min, max });
  const fits = chosen.size >= min && chosen.size <= max;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits && !pending) onCast([...chosen]);
      }}
    >
      <p>{hint}</p>
      <div className={styles.choices}>
        {choicesOf(form).map((choice) => (
          <Checkbox
            key={choice}
            label={wordChoice(t, form, choice)}
            checked={chosen.has(choice)}
            onChange={(checked) => {
              const next = new Set(chosen);
              if (checked) next.add(choice);
              else next.delete(choice);
              setChosen(next);
            }}
          />
        ))}
      </div>
      <Button type="submit" variant="primary" pending={pending} blockedBecause={fits ? undefined : hint}>
        {t('poll.cast')}
      </Button>
    </form>
  );
}

function HeadBallot({ poll, ballot, limit = 0, pending, onCast }: BallotFormProps) {
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
