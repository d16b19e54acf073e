import styles from './MarkedText.module.css';

interface MarkedTextProps {
  readonly text: string;
  /** What is marked, from start to end in UTF-16 code units, in order. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A text with the words that were found in it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return partsOf(text, marks).map(({ part, marked, start }) =>
    marked ? (
      <mark key={start} className={styles.mark}>
        {part}
      </mark>
    ) : (
      <span key={start}>{part}</span>
    ),
  );
}

interface TextPart {
  readonly part: string;
  readonly marked: boolean;
  readonly start: number;
}

/** A text in pieces: what is marked, and what is between. */
function partsOf(text: string, marks: MarkedTextProps['marks']): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) parts.push({ part: text.slice(at, start), marked: false, start: at });
    parts.push({ part: text.slice(start, end), marked: true, start });
    at = end;
  }
  if (at < text.length) parts.push({ part: text.slice(at), marked: false, start: at });
  return parts;
}
