/**
 * The shape of a language: exactly the keys of the Vietnamese one, with words of its own. Vietnamese has one form for every
 * number (`_other`); a language that has more may add them (`_one`).
 */
export type Words<Section> = {
  readonly [Key in keyof Section]: Section[Key] extends string ? string : Words<Section[Key]>;
} & { readonly [Key in keyof Section as Key extends `${infer Base}_other` ? `${Base}_one` : never]?: string };
