import { choicesOf, readBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { ChoiceList } from '../../ui/fields/ChoiceList.tsx';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import styles from './BallotForm.module.css';
import type { BallotFormProps } from './ballotFormProps.ts';
import { wordChoice } from './pollWords.ts';
import { ballotIcon } from './TallyBars.tsx';

// A room's operator counts heads; no phone does, and none need load how numbers are read.
const HEAD_BALLOT: LazySource<BallotFormProps> = { load: async () => (await import('./HeadBallot.tsx')).HeadBallot };

/** A ballot to fill in, of whatever kind the poll is. */
export function BallotForm(props: BallotFormProps) {
  const { rules } = props.poll;
  if (rules.voters === 'head') return <LazyPart source={HEAD_BALLOT} props={props} />;
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
