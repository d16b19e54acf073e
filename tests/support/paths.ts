import { commonWords } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import {
  flawsOf,
  LAPTOP,
  type Language,
  openWindow,
  PHONE,
  type Size,
  TELEVISION,
  textsIn,
} from '../testkit/screens.ts';
import type { TestServer } from '../testkit/server.ts';

/** The sizes of screens at a desk. */
export const WIDE = [LAPTOP, TELEVISION];
/** At a desk, each language at the size the other is not at. */
export const AT_DESKS = [
  ['en', LAPTOP],
  ['vi', TELEVISION],
] as const;
/** Pages that are used in the hand too. */
export const EVERYWHERE = [...AT_DESKS, ['en', PHONE], ['vi', PHONE]] as const;

const HALL: FakeDevices = { colour: [58, 84, 104], toneHz: 660 };

/** A button by the whole of its name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Walks paths through the screens of a server's example conference, in both languages and any size. */
export class Paths {
  readonly moderator: Peer;
  readonly #server: TestServer;
  readonly #browser: Browser;
  readonly #windows: ReadonlyMap<Language, BrowserContext>;
  readonly #names: readonly string[];

  private constructor(
    server: TestServer,
    moderator: Peer,
    browser: Browser,
    windows: ReadonlyMap<Language, BrowserContext>,
    names: readonly string[],
  ) {
    this.#server = server;
    this.moderator = moderator;
    this.#browser = browser;
    this.#windows = windows;
    this.#names = names;
  }

  static async open(server: TestServer): Promise<Paths> {
    const { url, codes } = server;
    const moderator = await Peer.join(url, codes.moderator);
    const names = (await listInvites(url, codes.organiser)).map(({ actor }) => actor.name);
    const browser = await launchBrowser();
    const windows = new Map<Language, BrowserContext>();
    for (const language of ['vi', 'en'] as const) windows.set(language, await openWindow(browser, language, LAPTOP));
    return new Paths(server, moderator, browser, windows, names);
  }

  async close(): Promise<void> {
    this.moderator.close();
    await this.#browser.close();
  }

  /** Walks a path on a page of its own, in a language and a size. */
  async walk(language: Language, size: Size, path: (page: Page) => Promise<void>): Promise<void> {
    const context = this.#windows.get(language);
    if (!context) throw new Error(`No window speaks ${language}`);
    const page = await openPage(context, HALL);
    try {
      await page.setViewportSize(size);
      await path(page);
    } finally {
      await page.close();
    }
  }

  /** Opens the link of an invitation. */
  join(page: Page, code: string) {
    return page.goto(`${this.#server.url}/join#${code}`);
  }

  /** Expects a page to be whole, in its language and open to everybody, in these sizes. */
  async expectSound(
    page: Page,
    language: Language,
    sizes: readonly Size[],
    typed: readonly string[] = [],
  ): Promise<void> {
    const known = () => {
      const control = this.moderator.view('control');
      return [...this.#names, ...textsIn(control), ...sharedWords(Object.values(control.questions)), ...typed];
    };
    expect(await flawsOf(page, { language, typed: known, sizes })).toStrictEqual([]);
  }
}

/** What the desk says that a question has in common with another one. */
function sharedWords(questions: readonly { readonly text: string }[]): readonly string[] {
  return questions.flatMap((one) =>
    questions.flatMap((other) => (one === other ? [] : commonWords(one.text, other.text))),
  );
}
