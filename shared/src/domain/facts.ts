/** What a fact may be: any text, any number, or one of a closed list of names. */
type FactForm = 'text' | 'number' | readonly string[];

/** A fact that a refusal may lack. */
interface OptionalFact<Form extends FactForm = FactForm> {
  readonly optional: Form;
}

/** The facts of one code, by name. */
export type FactForms = Readonly<Record<string, FactForm | OptionalFact>>;

/** The facts of every code. */
export type FactTable = Readonly<Record<string, FactForms>>;

/** Says that a refusal may lack a fact. No text may count on it. */
export function optional<const Form extends FactForm>(form: Form): OptionalFact<Form> {
  return { optional: form };
}

type ValueOf<Form> =
  Form extends OptionalFact<infer Inner>
    ? ValueOf<Inner>
    : Form extends 'number'
      ? number
      : Form extends readonly (infer Name)[]
        ? Name
        : string;

type RequiredNames<Forms> = {
  [Name in keyof Forms]: Forms[Name] extends OptionalFact ? never : Name;
}[keyof Forms];

/** The facts that go with a code, as its forms describe them. */
export type FactsOf<Forms> = { readonly [Name in RequiredNames<Forms>]: ValueOf<Forms[Name]> } & {
  readonly [Name in Exclude<keyof Forms, RequiredNames<Forms>>]?: ValueOf<Forms[Name]>;
};

/** The member `facts` of a refusal: none, perhaps some, or all that its texts need. */
export type WithFacts<Forms> = keyof Forms extends never
  ? { readonly facts?: never }
  : RequiredNames<Forms> extends never
    ? { readonly facts?: FactsOf<Forms> }
    : { readonly facts: FactsOf<Forms> };
