/** How a status is shown: as good news, as neither, as a warning, or as bad news. */
export const STATUS_TONES = ['good', 'neutral', 'warning', 'bad'] as const;

/** How a status is shown. */
export type StatusTone = (typeof STATUS_TONES)[number];

/** A condition of a site that the organisation has a name for, such as "khó khăn". */
export interface Status {
  /** Names the status in the log; its name may change. */
  readonly key: string;
  readonly name: string;
  readonly tone: StatusTone;
}

/** A key that none of these statuses has. */
export function freeStatusKey(statuses: readonly Pick<Status, 'key'>[]): string {
  let number = statuses.length + 1;
  while (statuses.some(({ key }) => key === `s_${number}`)) number++;
  return `s_${number}`;
}

/** How many sites have each status, by its key; a status that no site has is left out. */
export function countStatuses(
  sites: Readonly<Record<string, { readonly status?: string }>>,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of Object.values(sites)) {
    if (status !== undefined) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
