/** Bounds of surveys. Texts in UTF-16 code units. */
export const SURVEY_LIMITS = {
  /** How many surveys a conference may hold. */
  surveys: 12,
  title: 200,
  intro: 500,
  /** The form is one message, with every text at its longest (WIRE-8). */
  questions: { min: 1, max: 24 },
  question: 200,
  section: 60,
  options: { min: 2, max: 10 },
  option: 80,
  /** The highest mark of a scale. */
  scale: { min: 2, max: 10 },
  unit: 20,
  short: 200,
  long: 1_000,
  /** Digits of a number before the decimal mark, and behind it. */
  digits: { whole: 12, fraction: 4 },
  /** How often one respondent may have answered before. */
  seen: { min: 0, max: 1_000_000 },
  /** A deadline, in ms since 1970. */
  deadline: { min: 0, max: 4_102_444_800_000 },
  /** With fewer anonymous answers the results alone would tell who answered what. */
  anonymousAnswers: 5,
  /** Answers that the office enters at once. */
  entered: { min: 1, max: 200 },
  /** The name of a stored answer: a respondent's, or a paper's own. */
  paperId: 128,
  /** The name on a paper that the office enters. */
  name: 120,
  /** Open answers that are grouped at once. */
  grouped: 4_000,
  /** Answers that one survey may hold. */
  answers: 20_000,
} as const;
