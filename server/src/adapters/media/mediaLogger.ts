/** The part of a structured logger that the media server writes to. */
export interface MediaLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
