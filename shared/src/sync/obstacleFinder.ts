import { diagnose, type Evidence, type Obstacle } from './diagnosis.ts';

/** After so many failures in a row the obstacle is diagnosed, and again after as many more. */
const FAILURES = 3;

/** Gathers what the diagnosis needs; `refusal` is the server's code, where it answered. Never rejects. */
export type GatherEvidence = (refusal: string | undefined) => Promise<Evidence>;

/** Counts the failures of a connection, and finds out what blocks it. */
export class ObstacleFinder {
  readonly #gatherEvidence: GatherEvidence;
  readonly #onObstacle: (obstacle: Obstacle | undefined) => void;
  #failures = 0;
  #obstacle: Obstacle | undefined;

  constructor(gatherEvidence: GatherEvidence, onObstacle: (obstacle: Obstacle | undefined) => void) {
    this.#gatherEvidence = gatherEvidence;
    this.#onObstacle = onObstacle;
  }

  /** An attempt to connect has failed; `refusal` is the server's code, where it answered. */
  async handleFailure(refusal?: string): Promise<void> {
    this.#failures++;
    if (this.#failures % FAILURES !== 0) return;
    const seen = this.#failures;
    const evidence = await this.#gatherEvidence(refusal);
    // A success since then is the better answer.
    if (this.#failures >= seen) this.#setObstacle(diagnose(evidence));
  }

  /** The page is connected. */
  handleSuccess(): void {
    this.#failures = 0;
    this.#setObstacle(undefined);
  }

  #setObstacle(obstacle: Obstacle | undefined): void {
    if (this.#obstacle === obstacle) return;
    this.#obstacle = obstacle;
    this.#onObstacle(obstacle);
  }
}
