import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import styles from './PasswordField.module.css';

interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly autoComplete: 'current-password' | 'new-password' | 'off';
  /** What the button beside it says, to show or to hide what is typed. */
  readonly words: { readonly show: string; readonly hide: string };
}

/** A field for a password, which may be pasted, filled in by the browser and looked at (ASVS 5.0, 6.2.6 and 6.2.7). */
export function PasswordField({ label, hint, value, onChange, maxLength, autoComplete, words }: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  const toggle = shown ? words.hide : words.show;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          className={styles.control}
          value={value}
          maxLength={maxLength}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={hint === undefined ? undefined : `${id}-note`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className={styles.toggle}
          aria-label={toggle}
          title={toggle}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon aria-hidden="true" size={20} />
        </button>
      </div>
      {hint !== undefined && (
        <p id={`${id}-note`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
