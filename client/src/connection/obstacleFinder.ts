import { diagnose, gatherEvidence, type Obstacle } from './diagnosis.ts';

/** After so many failures in a row it is said what blocks the connection, and looked at again after as many more. */
const FAILURES = 3;

/** Counts the failures of a connection, and finds out what blocks it. */
export class ObstacleFinder {
  readonly #onObstacle: (obstacle: Obstacle | undefined) => void;
  #failures = 0;
  #obstacle: Obstacle | undefined;

  constructor(onObstacle: (obstacle: Obstacle | undefined) => void) {
    this.#onObstacle = onObstacle;
  }

  /** An attempt to connect has failed; `refusal` is the server's code, where it came that far. */
  async handleFailure(refusal?: string): Promise<void> {
    this.#failures++;
    if (this.#failures % FAILURES !== 0) return;
    const seen = this.#failures;
    const evidence = await gatherEvidence(refusal);
    // A connection that has come about meanwhile is the better answer.
    if (this.#failures >= seen) this.#tell(diagnose(evidence));
  }

  /** The page is connected. */
  handleSuccess(): void {
    this.#failures = 0;
    this.#tell(undefined);
  }

  #tell(obstacle: Obstacle | undefined): void {
    if (this.#obstacle === obstacle) return;
    this.#obstacle = obstacle;
    this.#onObstacle(obstacle);
  }
}
