import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, the longest first. The list is for speed alone: no file may begin so late that all
 * others have ended before it.
 */
const LONGEST = [
  'e2e/appearance',
  'e2e/paths',
  'e2e/stage',
  'e2e/accessibility',
  'e2e/office',
  'e2e/dialogue',
  'e2e/materials',
  'e2e/chair',
  'e2e/severalServers',
  'e2e/longTexts',
  'integration/replay',
  'integration/fullDisk',
  'integration/documentChecks',
  'e2e/ended',
  'e2e/sidelines',
  'e2e/rooms',
  'e2e/sight',
  'integration/roles',
  'integration/organisationsApart',
  'integration/rehearsal',
  'integration/runbook',
  'integration/restart',
  'integration/sentinels',
  'e2e/planningPaths',
  'e2e/checkIn',
  'e2e/personSite',
  'integration/documentKinds',
  'integration/officeConverter',
].map((name) => `/tests/${name}.test.ts`);

/**
 * Sorts the files of each project from the longest to the shortest, and spreads projects that run together evenly over
 * the run: pages of a browser keep the processor busy, parts mostly wait.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = new Map<string, TestSpecification[]>();
    for (const file of await super.sort(files)) {
      const { name } = file.project;
      projects.set(name, [...(projects.get(name) ?? []), file]);
    }
    return [...projects.values()]
      .flatMap((all) =>
        all.sort((a, b) => rankOf(a) - rankOf(b)).map((file, index) => ({ file, at: index / all.length })),
      )
      .sort((a, b) => groupOf(a.file) - groupOf(b.file) || a.at - b.at)
      .map(({ file }) => file);
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder;
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((name) => moduleId.endsWith(name));
  return rank === -1 ? LONGEST.length : rank;
}
