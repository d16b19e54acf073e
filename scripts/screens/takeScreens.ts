import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { launchBrowser } from '../../tests/testkit/browser.ts';
import { type Look, visitGallery } from '../../tests/testkit/gallery.ts';
import { restingPicture } from '../../tests/testkit/picture.ts';
import { TestServer } from '../../tests/testkit/server.ts';

// Takes pictures of every screen from the running product, in the middle of a dialogue: those of the README and those
// that tests/e2e/appearance.test.ts compares with. With a folder, every screen in every size into it instead.

const README_PICTURES = new Set(['site', 'chair', 'desk', 'phone', 'plan', 'devices', 'record']);
const pictures = join(import.meta.dirname, '../../client/screens');
const compared = join(import.meta.dirname, '../../tests/fixtures/screens');
const [folder] = process.argv.slice(2);

for (const needed of folder === undefined ? [pictures, compared] : [folder]) await mkdir(needed, { recursive: true });
const server = await TestServer.start();
const browser = await launchBrowser();
try {
  await visitGallery(server, browser, folder === undefined ? refresh : takeInto(folder));
} finally {
  await browser.close();
  await server.stop();
}

async function refresh(...[page, name]: Parameters<Look>): Promise<void> {
  await writeFile(join(compared, `${name}.png`), PNG.sync.write(await restingPicture(page)));
  if (README_PICTURES.has(name)) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

function takeInto(target: string): Look {
  return async (page, name, sizes) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await restingPicture(page);
      await page.screenshot({ path: join(target, `${name}-${size.width}x${size.height}.png`) });
    }
  };
}
