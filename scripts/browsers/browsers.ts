import { Scene } from '../../tests/testkit/scene.ts';
import { TestServer } from '../../tests/testkit/server.ts';
import { launchChromium109 } from './chromium109.ts';
import { launchFirefox } from './firefox.ts';
import type { DrivenBrowser } from './page.ts';
import { mediaWalk, screenWalks, type Walk } from './walks.ts';
import { launchWebKit } from './webkit.ts';

// Walks the screens in engines other than Debian's Chromium, each on a conference of its own; in all of them, or in those
// that are named. With --json it prints `{firefox: {walks, failed}, …}`: numbers of walks.

interface Engine {
  readonly name: string;
  readonly launch: () => Promise<DrivenBrowser>;
  /** Whether it holds a turn on the stage, too. */
  readonly media: boolean;
}

interface Outcome {
  readonly walks: number;
  readonly failed: number;
}

const ENGINES: readonly Engine[] = [
  { name: 'firefox', launch: launchFirefox, media: true },
  { name: 'webkit', launch: launchWebKit, media: false },
  { name: 'chromium109', launch: launchChromium109, media: true },
];

/** Pages come from localhost, whose cameras browsers allow; media from the other interface (network.sh). */
const NETWORK = { HOST: '0.0.0.0', ALLOW_HTTP: '1', PUBLIC_ADDRESS: '10.77.0.1' };

// The first process of its namespace: without this, Ctrl+C would not end it.
process.once('SIGINT', () => process.exit(130));

const asJson = process.argv.includes('--json');
const outcomes: Record<string, Outcome> = {};
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const engines = named.length > 0 ? ENGINES.filter(({ name }) => named.includes(name)) : ENGINES;
for (const engine of engines) outcomes[engine.name] = await walkEngine(engine);
if (asJson) console.log(JSON.stringify(outcomes));
process.exitCode = Object.values(outcomes).some(({ failed }) => failed > 0) ? 1 : 0;

async function walkEngine(engine: Engine): Promise<Outcome> {
  const server = await TestServer.start({ environment: NETWORK });
  const scene = new Scene(server.url, server.codes);
  try {
    const browser = await engine.launch();
    try {
      await scene.holdDialogue();
      const turns = engine.media ? [mediaWalk(server, browser)] : [];
      return await takeWalks(engine.name, [...turns, ...screenWalks(server, browser, scene)]);
    } finally {
      await browser.close();
    }
  } finally {
    scene.close();
    await server.stop();
  }
}

async function takeWalks(engine: string, walks: readonly Walk[]): Promise<Outcome> {
  let failed = 0;
  for (const { name, walk } of walks) {
    try {
      await walk();
      if (!asJson) console.log(`✓ ${engine}: ${name}`);
    } catch (error) {
      failed += 1;
      console.error(`✗ ${engine}: ${name}\n  ${error instanceof Error ? error.message : error}`);
    }
  }
  return { walks: walks.length, failed };
}
