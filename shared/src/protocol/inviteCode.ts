/** Lengths of invitation codes, in letters and digits without those that look alike: 5 bits each. */
export const INVITE_CODE = {
  /** 80 bits. */
  letters: 16,
  /** 60 bits: a slip's code is shorter, since many people type it from paper. */
  slipLetters: 12,
  /** What may be pasted: a whole message with the code in it. */
  pasted: 2_000,
} as const;
