import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../theme/classNames.ts';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

/** What a field says under it while it holds as much as it takes: a browser cuts what is pasted beyond in silence. */
function useFullNote(value: string, maxLength: number | undefined): string | undefined {
  const { t } = useTranslation();
  return maxLength !== undefined && value.length >= maxLength
    ? t('actions.fieldFull', { count: maxLength })
    : undefined;
}

interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

function Field(props: FieldProps & { readonly children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const note = props.error ?? props.hint;
  return (
    <div className={classNames(styles.field, props.className)}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': props.error === undefined ? undefined : true,
      })}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={props.error === undefined ? styles.hint : styles.error}
          role={props.error === undefined ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'search' | 'tel';
  readonly spellCheck?: boolean;
  /** For codes and addresses: neither an input method nor the browser may change what is typed. */
  readonly exact?: boolean;
  readonly type?: 'text' | 'email' | 'date' | 'datetime-local';
  /** What a browser may fill in by itself; nothing unless it is named. */
  readonly autoComplete?: 'username' | 'name' | 'one-time-code' | undefined;
}

/** Keyboards turn Vietnamese composing off for addresses, and corrections for another language. */
const EXACT = {
  lang: 'en',
  inputMode: 'url',
  autoCapitalize: 'characters',
  autoCorrect: 'off',
  spellCheck: false,
} as const;

/** One line of text with its label. */
export function TextField({
  value,
  onChange,
  maxLength,
  placeholder,
  autoFocus,
  inputMode,
  spellCheck,
  exact = false,
  type = 'text',
  autoComplete,
  ...field
}: TextFieldProps) {
  const full = useFullNote(value, maxLength);
  return (
    <Field {...field} hint={full ?? field.hint}>
      {(ids) => (
        <input
          {...ids}
          type={type}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          maxLength={maxLength}
          placeholder={placeholder}
          inputMode={inputMode}
          spellCheck={spellCheck}
          {...(exact && EXACT)}
          autoComplete={autoComplete ?? 'off'}
          data-autofocus={autoFocus || undefined}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends TextFieldProps {
  readonly rows?: number;
}

/** Several lines of text with their label. */
export function TextArea({ value, onChange, maxLength, placeholder, autoFocus, rows = 4, ...field }: TextAreaProps) {
  const full = useFullNote(value, maxLength);
  return (
    <Field {...field} hint={full ?? field.hint}>
      {(ids) => (
        <textarea
          {...ids}
          className={styles.control}
          value={value}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          maxLength={maxLength}
          placeholder={placeholder}
          data-autofocus={autoFocus || undefined}
        />
      )}
    </Field>
  );
}

interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** A choice of one among several. */
export function Select<Value extends string>({ value, onChange, options, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          className={styles.control}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  /** Whether the last press is still to be answered; until then it takes no other, and keeps the focus. */
  readonly pending?: boolean | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with what it means. */
export function Checkbox({ label, hint, checked, pending = false, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <div>
      {/* The whole row is what a finger touches. */}
      <label className={styles.checkbox}>
        <input
          type="checkbox"
          checked={checked}
          aria-disabled={pending || undefined}
          aria-describedby={hint === undefined ? undefined : `${id}-note`}
          onChange={(event) => {
            if (!pending) onChange(event.target.checked);
          }}
        />
        <span className={styles.label}>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={`${id}-note`} className={styles.checkboxHint}>
          {hint}
        </p>
      )}
    </div>
  );
}
