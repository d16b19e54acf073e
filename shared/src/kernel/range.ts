/** The least and the most that a whole number may be; both are allowed. */
export interface Range {
  readonly min: number;
  readonly max: number;
}
