import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import styles from './ChoiceList.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: ReactNode;
  readonly blockedBecause?: string | undefined;
}

interface ChoiceListProps<Value extends string> {
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  /** What was chosen before. */
  readonly chosen?: Value | undefined;
  readonly pending?: Value | undefined;
}

/** The choices that have a number on the keyboard. */
const KEYS = 9;

/** A few large choices in a dialog; each is taken by a press or by its number. */
export function ChoiceList<Value extends string>({ choices, onChoose, chosen, pending }: ChoiceListProps<Value>) {
  const id = useId();
  const current = useRef({ choices, onChoose, pending });
  useEffect(() => {
    current.current = { choices, onChoose, pending };
  });
  // Before it is drawn: a key pressed as soon as the list is seen must count.
  useLayoutEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const choice = current.current.choices[Number(event.key) - 1];
      if (!choice || choice.blockedBecause !== undefined || current.current.pending !== undefined) return;
      event.preventDefault();
      current.current.onChoose(choice.value);
    };
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <ul className={styles.list}>
      {choices.map((choice, index) => (
        <li key={choice.value}>
          <button
            type="button"
            className={styles.choice}
            data-choice={choice.value}
            // What was chosen before stays chosen by a key pressed once more in haste.
            data-autofocus={(chosen === undefined ? index === 0 : chosen === choice.value) || undefined}
            aria-pressed={chosen === undefined ? undefined : chosen === choice.value}
            aria-disabled={choice.blockedBecause !== undefined || pending !== undefined || undefined}
            aria-busy={pending === choice.value || undefined}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={`${id}-${choice.value}-hint`}
            aria-keyshortcuts={index < KEYS ? String(index + 1) : undefined}
            onClick={() => {
              if (choice.blockedBecause === undefined && pending === undefined) onChoose(choice.value);
            }}
          >
            {choice.icon}
            <span className={styles.words}>
              <span id={`${id}-${choice.value}`} className={styles.label} data-words>
                {choice.label}
              </span>
              <span id={`${id}-${choice.value}-hint`} className={styles.hint}>
                {choice.blockedBecause ?? choice.hint}
              </span>
            </span>
            {index < KEYS && <span className={styles.key} aria-hidden="true" data-key={index + 1} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
