import { TextField } from './Field.tsx';
import type { NumberRule } from './numberRule.ts';
import { useNumberReader } from './useNumberReader.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong beside the number itself, such as that there is none. */
  readonly error?: string | undefined;
  /** What was typed, kept as it is. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rule: NumberRule;
  readonly autoFocus?: boolean;
}

/** No number that any field takes is longer, with its unit and groups. */
const MAX_TYPED = 40;

/**
 * A typed number with its label. What cannot be taken stays as typed and is marked with what is wanted; the form asks
 * `useNumberReader` for the number and does not send without.
 */
export function NumberField({ rule, hint, error, ...field }: NumberFieldProps) {
  const { problem, note } = useNumberReader()(field.value, rule);
  const inputMode = rule.toSeconds ? 'decimal' : 'numeric';
  return (
    <TextField {...field} inputMode={inputMode} maxLength={MAX_TYPED} hint={note ?? hint} error={problem ?? error} />
  );
}
