/** What a replay came to. */
export interface ReplayReport {
  readonly event: string;
  readonly sites: number;
  readonly people: number;
  readonly questions: number;
  /** Of the questions, those that were answered aloud or in writing, noted or made a commitment. */
  readonly answered: number;
  readonly turns: number;
  readonly votes: number;
  readonly conclusions: number;
  readonly commitments: number;
  /** What the secretary typed after the close, at 200 keystrokes a minute, and making the papers. */
  readonly minutesReadyMinutes: number;
  /** The names of the files. */
  readonly papers: readonly string[];
  /** What was reported of the event and is not there. */
  readonly missing: readonly string[];
}

/** The reports of conferences that were held side by side as one; each has a secretary of its own. */
export function joinReports(event: string, reports: readonly ReplayReport[], papers: readonly string[]): ReplayReport {
  const sum = (of: (report: ReplayReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  return {
    event,
    sites: sum(({ sites }) => sites),
    people: sum(({ people }) => people),
    questions: sum(({ questions }) => questions),
    answered: sum(({ answered }) => answered),
    turns: sum(({ turns }) => turns),
    votes: sum(({ votes }) => votes),
    conclusions: sum(({ conclusions }) => conclusions),
    commitments: sum(({ commitments }) => commitments),
    minutesReadyMinutes: Math.max(...reports.map(({ minutesReadyMinutes }) => minutesReadyMinutes)),
    papers,
    // What is said of all of them is said once.
    missing: [...new Set(reports.flatMap(({ missing }) => missing))],
  };
}

/** The report as a person reads it. */
export function describeReplay({ event, papers, missing, ...numbers }: ReplayReport): string {
  return [
    event,
    ...Object.entries(numbers).map(([name, value]) => `  ${name.padEnd(22)}${value}`),
    `  papers                ${papers.join(', ')}`,
    missing.length === 0 ? 'Nothing is missing.' : 'Missing:',
    ...missing.map((line) => `  ${line}`),
  ].join('\n');
}
