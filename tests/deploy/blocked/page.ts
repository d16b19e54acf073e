import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { keepConnections } from '../../support/mediaLine.ts';
import { Relay } from '../../support/relay.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../../testkit/browser.ts';
import { removeFolder } from '../../testkit/removeFolder.ts';
import { openLaptop } from '../../testkit/screens.ts';
import { freePort, TestServer } from '../../testkit/server.ts';

// Runs in the namespaces that network.sh makes. A page in the one without UDP enters as a site while the chair is on the
// stage; prints how its media came, as JSON.

const HERE = '10.77.0.1';
const SECRET = 'the-secret-of-this-relay';
const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const HALL: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const { PAGE_NAMESPACE = '', RTC_PORT = '' } = process.env;

const folder = await mkdtemp(join(tmpdir(), 'dc-blocked-'));
const [port, relayPort] = [await freePort(), await freePort()];
const relay = await Relay.start({ folder, address: HERE, port: relayPort, secret: SECRET });
const publicUrl = `http://${HERE}:${port}`;
const turn = { TURN_URLS: `turn:${HERE}:${relayPort}?transport=tcp`, TURN_SECRET: SECRET };
const open = { HOST: '0.0.0.0', ALLOW_HTTP: '1', PUBLIC_ADDRESS: HERE, RTC_PORT };
const server = await TestServer.start({ port, publicUrl, environment: { ...open, ...turn } });
const near = await launchBrowser();
const far = await launchFar();
try {
  const chair = await openPage(await openLaptop(near), CHAIR);
  await enter(chair, `http://localhost:${port}`, server.codes.chair);
  const site = await openPage(await openLaptop(far), HALL);
  await keepConnections(site);
  await enter(site, publicUrl, server.codes.site1);
  await seesPictureOf(site, 'chair', CHAIR);
  await hearsToneOf(site, 'chair', CHAIR);
  console.log(JSON.stringify(await site.evaluate(mediaWays)));
} finally {
  await far.close();
  await near.close();
  await server.stop();
  await relay.stop();
  await removeFolder(folder);
}

/** Chromium in the other namespace; playwright speaks to it by pipes. Its page counts as safe, as by https. */
async function launchFar() {
  const program = join(folder, 'far-chromium');
  const own = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
  await writeFile(program, `#!/bin/sh\nexec nsenter "--net=${PAGE_NAMESPACE}" ${own} "$@"\n`);
  await chmod(program, 0o755);
  return chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      `--unsafely-treat-insecure-origin-as-secure=${publicUrl}`,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
}

/** Runs in the page: by which kinds of candidates its connections run. */
async function mediaWays(): Promise<readonly string[]> {
  const ways: string[] = [];
  for (const connection of window.connections) {
    if (connection.connectionState !== 'connected') continue;
    const entries: Record<string, unknown>[] = [];
    (await connection.getStats()).forEach((entry) => {
      entries.push(entry);
    });
    const transport = entries.find(({ type }) => type === 'transport');
    const pair = entries.find(({ id }) => id === transport?.selectedCandidatePairId);
    const local = entries.find(({ id }) => id === pair?.localCandidateId);
    ways.push(`${local?.candidateType} by ${local?.relayProtocol}`);
  }
  return ways;
}
