import { useEffect, useState } from 'react';

/** What is typed in a form while others may save the same part. */
export interface Draft<Value> {
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** Whether it differs from what is saved. */
  readonly isChanged: boolean;
  /** Whether somebody else has saved another value since the typing began. */
  readonly isOvertaken: boolean;
  /** Gives up what was typed. */
  readonly takeTheirs: () => void;
  /** Goes on with what was typed, to replace what they have saved. */
  readonly keepMine: () => void;
}

interface Typed {
  readonly value: unknown;
  /** What was saved when the typing began, as JSON. */
  readonly base: string;
}

/** What was typed and not saved, by the names of the forms: another tab of the page must not lose it. */
const unsaved = new Map<string, Typed>();

/**
 * A form's value, which follows what is saved until somebody types. What is typed is never lost: where somebody else saves
 * meanwhile, both are there to choose from. `name` tells the form from others of this page.
 */
export function useDraft<Value>(name: string, saved: Value): Draft<Value> {
  const savedText = JSON.stringify(saved);
  const [typed, setTyped] = useState(() => unsaved.get(name));
  const isChanged = typed !== undefined && JSON.stringify(typed.value) !== savedText;
  const keep = (next: Typed | undefined) => {
    if (next) unsaved.set(name, next);
    else unsaved.delete(name);
    setTyped(next);
  };
  // Once it is saved, it follows what is saved again.
  useEffect(() => {
    if (isChanged) return;
    unsaved.delete(name);
    setTyped(undefined);
  }, [name, isChanged]);
  return {
    value: isChanged ? (typed.value as Value) : saved,
    set: (value) => keep({ value, base: isChanged ? typed.base : savedText }),
    isChanged,
    isOvertaken: isChanged && typed.base !== savedText,
    takeTheirs: () => keep(undefined),
    keepMine: () => keep(typed && { ...typed, base: savedText }),
  };
}
