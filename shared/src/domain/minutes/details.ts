import type { MinutesState, PaperDetails, PaperKind } from './state.ts';

/** What is filled in of the papers; a number by the paper that has it. */
export type DetailName = PaperKind | Exclude<keyof PaperDetails, 'numbers'>;

/** What each paper carries of the details; the date where its form prints one, as its approval says. */
const CARRIED: Readonly<Record<PaperKind, readonly DetailName[]>> = {
  minutes: ['minutes', 'venue', 'chair', 'secretary'],
  notice: ['notice', 'date', 'chair'],
};

/** What an approved paper carries, so that it stays. Rule MIN-3 in SPEC.md. */
export function fixedDetails({ minutes, notice }: MinutesState['approvals']): readonly DetailName[] {
  return [
    ...(minutes ? CARRIED.minutes : []),
    ...(minutes?.dated ? (['date'] as const) : []),
    ...(notice ? CARRIED.notice : []),
  ];
}

/** Whether two details say the same under a name. */
export function isSameDetail(name: DetailName, one: PaperDetails, other: PaperDetails): boolean {
  const [a, b] = [detailOf(one, name), detailOf(other, name)];
  if (typeof a === 'object' && typeof b === 'object') return a.name === b.name && a.post === b.post;
  return a === b;
}

function detailOf({ numbers, ...details }: PaperDetails, name: DetailName) {
  return name === 'minutes' || name === 'notice' ? numbers[name] : details[name];
}
