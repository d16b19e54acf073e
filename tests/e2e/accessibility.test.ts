import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../testkit/axe.ts';
import { type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { Scene } from '../testkit/scene.ts';
import { LAPTOP, type Language, openWindow, PHONE, type Size, TELEVISION } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const DEVICES: FakeDevices = { colour: [74, 92, 128], toneHz: 440 };

let server: TestServer;
let browser: Browser;
let scene: Scene;
let respondentCode: string;
const contexts = new Map<Language, BrowserContext>();

beforeAll(async () => {
  server = await TestServer.start();
  scene = new Scene(server.url, server.codes);
  await scene.holdDialogue();
  respondentCode = await scene.routeQuestions();
  browser = await launchBrowser();
  for (const language of ['vi', 'en'] as const) {
    contexts.set(language, await openWindow(browser, language, LAPTOP));
  }
});

afterAll(async () => {
  scene?.close();
  await browser?.close();
  await server?.stop();
});

interface Screen {
  readonly name: string;
  readonly sizes: readonly Size[];
  readonly open: (page: Page) => Promise<void>;
  /** What appearance.test.ts looks at in Vietnamese, in the same sizes: the screen as it opens, or with all its states. */
  readonly inGallery?: 'opened' | 'whole';
  /** Further states of the same page, each after the one before. */
  readonly states?: Readonly<Record<string, (page: Page) => Promise<void>>>;
}

function join(code: keyof TestServer['codes']): (page: Page) => Promise<void> {
  return async (page) => {
    await page.goto(`${server.url}/join#${server.codes[code]}`);
    await page.waitForURL(/\/(site|chair|desk|m|plan)\//);
    await page.locator('main, [data-theme="night"]').first().waitFor();
  };
}

/** Through the device check: its last button leads on. */
function enter(code: keyof TestServer['codes']): (page: Page) => Promise<void> {
  return async (page) => {
    await join(code)(page);
    const last = page.getByRole('button', { name: /^(Vào hội nghị|Enter the conference)$/ });
    await last.click();
    await last.waitFor({ state: 'detached' });
  };
}

/** Presses a key until its dialog is there: a page that has just been drawn does not hear keys yet. */
const press = (key: string) => async (page: Page) => {
  const dialog = page.getByRole('dialog');
  const opened = async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press(key);
    return dialog.isVisible();
  };
  await expect.poll(opened, { interval: 500 }).toBe(true);
};

const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const openTab = (index: number) => async (page: Page) => {
  await page.getByRole('tab').nth(index).click();
  await page.getByRole('tabpanel').waitFor();
};

const closeThen = (act: (page: Page) => Promise<void>) => async (page: Page) => {
  await closeDialog(page);
  await act(page);
};

const SCREENS: readonly Screen[] = [
  // These three in all sizes: paths.test.ts and planningPaths.test.ts.
  {
    name: 'front page',
    inGallery: 'whole',
    sizes: [LAPTOP],
    open: async (page) => void (await page.goto(server.url)),
  },
  {
    name: 'entry by code',
    sizes: [LAPTOP],
    open: async (page) => void (await page.goto(`${server.url}/join`)),
  },
  {
    name: 'no such page',
    sizes: [LAPTOP],
    open: async (page) => void (await page.goto(`${server.url}/nowhere`)),
  },
  { name: 'device check', inGallery: 'whole', sizes: [LAPTOP, TELEVISION], open: join('site1') },
  {
    name: 'site',
    inGallery: 'opened',
    sizes: [LAPTOP, TELEVISION],
    open: enter('site1'),
    states: {
      shortcuts: press('?'),
      'asking a question': closeThen(press('c')),
      headcount: closeThen(press('d')),
      voting: closeThen(press('b')),
    },
  },
  {
    name: 'chair',
    inGallery: 'opened',
    sizes: [LAPTOP, TELEVISION],
    open: enter('chair'),
    states: {
      'second tab': openTab(1),
      'third tab': openTab(2),
      'fourth tab': openTab(3),
      'pictures of the sites': async (page) => {
        await page.getByTestId('open-wall').click();
        await page.getByTestId('wall-tile').first().click();
        await page.getByTestId('pin').waitFor();
      },
    },
  },
  {
    name: 'desk',
    inGallery: 'opened',
    sizes: [LAPTOP, TELEVISION],
    open: join('moderator'),
    states: {
      shortcuts: press('?'),
      declining: closeThen(press('x')),
      'display menu': closeThen(async (page) => {
        await page.getByRole('button', { name: /^(Hiển thị|Display)$/ }).click();
        await page.getByRole('menu').waitFor();
      }),
      'own name': async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /: (Họ và tên người thao tác|Name of the person acting)$/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    },
  },
  {
    name: 'planning',
    inGallery: 'opened',
    sizes: [LAPTOP, TELEVISION],
    open: join('organiser'),
    states: {
      levels: openTab(1),
      invitations: openTab(2),
      letters: openTab(3),
      agenda: openTab(4),
      languages: openTab(5),
      units: openTab(6),
      'removing a unit': async (page) => {
        await page
          .getByRole('button', { name: /^(Xóa|Remove) / })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
      },
    },
  },
  {
    name: 'follow-up',
    inGallery: 'whole',
    sizes: [LAPTOP, TELEVISION, PHONE],
    open: async (page) => {
      await join('moderator')(page);
      await page.goto(page.url().replace('/desk/', '/record/'));
      await page.getByTestId('timeline').getByRole('listitem').first().waitFor();
    },
    states: {
      conclusions: openTab(1),
      commitments: openTab(3),
      charts: openTab(4),
      captions: openTab(5),
      minutes: openTab(6),
    },
  },
  {
    name: 'respondent',
    inGallery: 'whole',
    sizes: [LAPTOP, TELEVISION],
    open: async (page) => {
      await page.goto(`${server.url}/join#${respondentCode}`);
      await page.getByTestId('routed').waitFor();
    },
  },
  {
    name: 'watching',
    inGallery: 'whole',
    sizes: [LAPTOP, TELEVISION],
    open: async (page) => {
      await page.goto(`${server.url}/join#${await scene.codeOf('observer')}`);
      await page.getByTestId('called-question').waitFor();
    },
  },
  { name: 'phone', inGallery: 'whole', sizes: [PHONE], open: join('phone') },
];

/** The whole look at one screen in one language: every state and size. */
async function lookAt(screen: Screen, language: Language): Promise<readonly string[]> {
  const context = contexts.get(language);
  if (!context) throw new Error(`No window speaks ${language}`);
  const page = await openPage(context, DEVICES);
  try {
    const found: string[] = [];
    await screen.open(page);
    for (const [state, reach] of [['', undefined] as const, ...Object.entries(screen.states ?? {})]) {
      await reach?.(page);
      if (language === 'vi' && reach === undefined && screen.inGallery) continue;
      for (const [index, size] of screen.sizes.entries()) {
        await page.setViewportSize(size);
        // Colours do not depend on the language, nor on the size.
        const schemes = language === 'vi' && index === 0 ? (['dark', 'light'] as const) : (['light'] as const);
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const where = `${screen.name} ${state} ${size.width} ${colorScheme}`;
          for (const violation of await violationsOn(page)) found.push(`${where}: ${violation}`);
        }
      }
    }
    return found;
  } finally {
    await page.close();
  }
}

describe.each(['vi', 'en'] as const)('WCAG 2.2 AA in %s', (language) => {
  const screens = SCREENS.filter(({ inGallery }) => language === 'en' || inGallery !== 'whole');

  it.each(screens)('holds on $name', { timeout: 120_000 }, async (screen) => {
    expect(await lookAt(screen, language)).toStrictEqual([]);
  });
});
