/** A refusal to start; the message says what is wrong and which command fixes it. */
export class RefusedStart extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedStart';
  }
}
