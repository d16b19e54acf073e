/** What keeps a program from starting; the message says what is wrong and which command mends it. */
export class RefusedStart extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedStart';
  }
}
