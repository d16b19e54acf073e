import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { freePort } from '../../tests/testkit/freePort.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { DrivenBrowser, DrivenPage } from './page.ts';

const [MINI_BROWSER] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const START_TIMEOUT_MS = 20_000;

/** WebKitGTK's small browser on a virtual screen, driven by WebDriver. It shows one page at a time. */
export async function launchWebKit(): Promise<DrivenBrowser> {
  if (MINI_BROWSER === undefined) {
    throw new Error('WebKitGTK is missing: install it (apt-get install webkit2gtk-driver).');
  }
  const driver = new Driver(await freePort());
  await driver.start(MINI_BROWSER);
  return { open: async () => driver, close: () => driver.close() };
}

class Driver implements DrivenPage {
  readonly #url: string;
  readonly #port: number;
  #process: ChildProcess | undefined;
  #session = '';

  constructor(port: number) {
    this.#port = port;
    this.#url = `http://127.0.0.1:${port}`;
  }

  async start(binary: string): Promise<void> {
    // A group of its own, so that closing ends the virtual screen and the browser too.
    this.#process = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${this.#port}`], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, LANG: 'vi_VN.UTF-8', LANGUAGE: 'vi', NO_AT_BRIDGE: '1' },
    });
    const isUp = () =>
      fetch(`${this.#url}/status`).then(
        () => true as const,
        () => undefined,
      );
    await waitFor('WebKitWebDriver', isUp, START_TIMEOUT_MS);
    const browserOptions = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
    const { sessionId } = (await this.#call('/session', { capabilities })) as { readonly sessionId: string };
    this.#session = `/session/${sessionId}`;
  }

  async goto(url: string): Promise<void> {
    // The same address with another code behind its # would not load a page.
    await this.#call(`${this.#session}/url`, { url: 'about:blank' });
    await this.#call(`${this.#session}/url`, { url });
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#call(`${this.#session}/execute/sync`, { script: `return ${expression}`, args: [] });
  }

  async bringToFront(): Promise<void> {}

  async close(): Promise<void> {
    const { pid } = this.#process ?? {};
    if (this.#process === undefined || pid === undefined) return;
    const ended = once(this.#process, 'exit');
    await fetch(this.#url + this.#session, { method: 'DELETE' }).catch(() => undefined);
    process.kill(-pid, 'SIGTERM');
    await ended;
  }

  async #call(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#url + path, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`WebKitWebDriver refused ${path}: ${JSON.stringify(value)}`);
    return value;
  }
}
