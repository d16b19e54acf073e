import type { Browser, Page } from 'playwright-core';
import type { MediaSignalPort } from '../../../client/src/connection/media/mediaSignalPort.ts';
import type { RehearsalEvents } from '../participant.ts';
import type { RoomLook } from './mediaLoop.ts';
import { type PageCount, pageScript, readPageCount } from './pageDevices.ts';
import type { RoomMedia } from './roomMedia.ts';

/** No larger than it must be: whatever is shown is drawn without a graphics card. */
const VIEWPORT = { width: 1024, height: 576 };
/** How often what a page has received is read, in milliseconds: when the rehearsal is broken off, it is gone at once. */
const COUNT_EVERY_MS = 2_000;
const NOTHING: PageCount = { framesDecoded: 0, packetsLost: 0, bytesReceived: 0, bytesSent: 0 };

/** The page of a site that has media. */
export interface PageMediaOptions {
  readonly url: string;
  /** The invitation of the site. */
  readonly code: string;
  readonly look: RoomLook;
  readonly events: Pick<RehearsalEvents, 'onMedia'>;
}

/**
 * A simulated room's screen in a real browser: it receives the stage and sends by ICE, DTLS and simulcast, as a site
 * does. Beside it the room's operator acts from a second device.
 */
export class PageMedia implements RoomMedia {
  /** What the page itself failed in. */
  readonly errors: string[] = [];
  readonly #options: PageMediaOptions;
  readonly #page: Page;
  /** The room's screen, once it has been opened. */
  #address: string | undefined;
  #inside = false;
  /** Of the times before the line failed. */
  #before = NOTHING;
  #latest = NOTHING;
  #countedAt = 0;

  private constructor(page: Page, options: PageMediaOptions) {
    this.#page = page;
    this.#options = options;
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }

  /** Opens a window of its own, still empty. */
  static async open(browser: Browser, options: PageMediaOptions): Promise<PageMedia> {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'vi-VN' });
    await context.addInitScript({ content: pageScript(options.look) });
    return new PageMedia(await context.newPage(), options);
  }

  /** Whose room it is. */
  get name(): string {
    return this.#options.look.name;
  }

  /** {@inheritDoc RoomMedia.follow} */
  async follow(port: MediaSignalPort | undefined): Promise<void> {
    if (this.#page.isClosed()) return;
    try {
      if (port && !this.#inside) await this.#enter();
      if (!port && this.#inside) await this.#leave();
      if (performance.now() - this.#countedAt > COUNT_EVERY_MS) await this.count();
    } catch {
      // At the next look it tries again.
      if (!this.#page.isClosed()) this.#options.events.onMedia('joinMedia', 'PAGE_FAILED');
    }
  }

  /** Everything received and sent so far. */
  async count(): Promise<PageCount> {
    this.#countedAt = performance.now();
    if (this.#inside) this.#latest = await this.#page.evaluate(readPageCount).catch(() => this.#latest);
    return add(this.#before, this.#latest);
  }

  /** {@inheritDoc RoomMedia.close} */
  close(): void {
    this.#page
      .context()
      .close()
      .catch(() => {});
  }

  async #enter(): Promise<void> {
    const { url, code } = this.#options;
    // A window that was there before is back without anybody pressing anything.
    if (this.#address !== undefined) await this.#page.goto(this.#address);
    else {
      await this.#page.goto(`${url}/join#${code}`);
      await this.#page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
    }
    await this.#page.getByTestId('media-state').waitFor({ state: 'attached' });
    this.#address = this.#page.url();
    this.#inside = true;
  }

  async #leave(): Promise<void> {
    this.#before = await this.count();
    this.#latest = NOTHING;
    this.#inside = false;
    await this.#page.goto('about:blank');
  }
}

function add(one: PageCount, other: PageCount): PageCount {
  return {
    framesDecoded: one.framesDecoded + other.framesDecoded,
    packetsLost: one.packetsLost + other.packetsLost,
    bytesReceived: one.bytesReceived + other.bytesReceived,
    bytesSent: one.bytesSent + other.bytesSent,
  };
}
