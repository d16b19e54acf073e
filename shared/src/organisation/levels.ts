import { cleanLine } from '../kernel/cleanText.ts';
import { ORGANISATION_LIMITS } from './limits.ts';

/** The names of levels as somebody typed them, with commas between them; undefined where there are too few, too many or too long ones. */
export function readLevels(typed: string): readonly string[] | undefined {
  const levels = typed
    .split(/[,;\n–]/)
    .map(cleanLine)
    .filter((level) => level !== '');
  const { levels: count, level: longest } = ORGANISATION_LIMITS;
  const fits = levels.length >= count.min && levels.length <= count.max;
  return fits && levels.every((level) => level.length <= longest) ? levels : undefined;
}

/** Names of levels as a field shows them. */
export function writeLevels(levels: readonly string[]): string {
  return levels.join(', ');
}
