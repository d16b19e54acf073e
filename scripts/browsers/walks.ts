import type { Scene } from '../../tests/testkit/scene.ts';
import type { TestServer } from '../../tests/testkit/server.ts';
import { type DrivenBrowser, type DrivenPage, presses, pressesNamed, sees, seesMotion, types } from './page.ts';

/** One path through the screens of a role. */
export interface Walk {
  readonly name: string;
  walk(): Promise<void>;
}

/** The site that Scene lets speak. */
const SPEAKER = 'speaker:TDM-01';

/** The screens without media: each role reaches its screen, and a delegate's question reaches the desk. */
export function screenWalks({ url, codes }: TestServer, browser: DrivenBrowser, scene: Scene): readonly Walk[] {
  const open = async (code: string): Promise<DrivenPage> => {
    const page = await browser.open();
    await page.goto(`${url}/join#${code}`);
    await page.bringToFront();
    return page;
  };
  const question = `Sân bóng của xã có mở buổi tối không (${newLabel()})?`;
  return [
    { name: 'home: shows how to enter', walk: async () => sees(await openAt(browser, url), 'input') },
    {
      name: 'organiser: opens the plan',
      walk: async () => sees(await open(codes.organiser), '[role="tab"]', 'Chương trình'),
    },
    {
      name: 'phone: sends a question, and sees it among its own',
      walk: async () => {
        const phone = await open(codes.phone);
        await sees(phone, 'textarea');
        await types(phone, 'textarea', question);
        await pressesNamed(phone, 'Gửi câu hỏi', '[data-testid="my-questions"] li');
        await sees(phone, '[data-testid="my-questions"]', question);
      },
    },
    {
      name: 'desk: sees the queue and the delegate’s question',
      walk: async () => {
        const desk = await open(codes.moderator);
        await sees(desk, '[data-testid="queue-entry"]');
        await sees(desk, '[data-testid="inbox"]', question);
      },
    },
    {
      name: 'respondent: sees the questions routed to it',
      walk: async () => sees(await open(await scene.routeQuestions()), '[data-testid="routed"]'),
    },
  ];
}

/** The hall of a site and the chair's screen: the site confirms its turn, each sees the other's moving picture. */
export function mediaWalk({ url, codes }: TestServer, browser: DrivenBrowser): Walk {
  return {
    name: 'site and chair: hold a turn, and each decodes the other’s camera',
    async walk() {
      const enter = async (code: string) => {
        const page = await browser.open();
        await page.goto(`${url}/join#${code}`);
        await page.bringToFront();
        await pressesNamed(page, 'Vào hội nghị', '[data-testid="stage"]');
        return page;
      };
      const chair = await enter(codes.chair);
      const site = await enter(codes.site2);
      const confirmed = `document.querySelector('video[data-slot="${SPEAKER}"]') !== null`;
      await presses(site, '[data-testid="invited"] button', confirmed);
      await seesMotion(site, 'chair');
      await seesMotion(chair, SPEAKER);
    },
  };
}

async function openAt(browser: DrivenBrowser, url: string): Promise<DrivenPage> {
  const page = await browser.open();
  await page.goto(url);
  return page;
}

/** Tells the question of one browser from that of another on the same server. */
function newLabel(): string {
  return `${process.hrtime.bigint() % 100_000n}`;
}
