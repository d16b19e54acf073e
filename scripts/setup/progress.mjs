/** Returned by a step that found its work already done. */
export const skipped = Symbol('skipped');

/**
 * Tells the person what the set-up is doing: one line per step, and detail
 * lines below it for the steps that take minutes.
 */
export class Progress {
  #stream;
  #lineIsOpen = false;

  /** @param {NodeJS.WritableStream} stream where the lines are written */
  constructor(stream = process.stdout) {
    this.#stream = stream;
  }

  /**
   * Runs one step and prints how it ended and how long it took.
   *
   * @template T
   * @param {string} label what the step does
   * @param {() => Promise<T> | T} work the step; it returns `skipped`
   *   when there was nothing to do
   * @returns {Promise<T>}
   */
  async step(label, work) {
    const start = performance.now();
    this.#stream.write(`${label} ... `);
    this.#lineIsOpen = true;
    try {
      const result = await work();
      this.#end(label, result === skipped ? 'nothing to do' : 'done', start);
      return result;
    } catch (error) {
      this.#end(label, 'failed', start);
      throw error;
    }
  }

  /**
   * Prints a line about the step that is running.
   *
   * @param {string} text
   */
  detail(text) {
    this.leaveLine();
    this.#stream.write(`  ${text}\n`);
  }

  /** Ends the open line, before a command that writes lines of its own. */
  leaveLine() {
    if (this.#lineIsOpen) this.#stream.write('\n');
    this.#lineIsOpen = false;
  }

  #end(label, outcome, start) {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const prefix = this.#lineIsOpen ? '' : `${label}: `;
    this.#stream.write(`${prefix}${outcome} (${seconds} s)\n`);
    this.#lineIsOpen = false;
  }
}
