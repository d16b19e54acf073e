/** The shape of a language: exactly the keys of the Vietnamese one, with words of its own. */
export type Words<Section> = {
  readonly [Key in keyof Section]: Section[Key] extends string ? string : Words<Section[Key]>;
};
