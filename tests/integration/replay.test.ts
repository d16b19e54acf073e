import { expect, it } from 'vitest';
import { EVENTS } from '../../scripts/replay/events/events.ts';
import { holdEvent } from '../../scripts/replay/holdEvent.ts';
import type { RealEvent } from '../../scripts/replay/realEvent.ts';

async function conferenceOf(name: string): Promise<RealEvent> {
  const make = EVENTS.get(name);
  const [conference] = (await make?.()) ?? [];
  if (!conference) throw new Error(`There is no event ${name}.`);
  return conference;
}

const WITH_FALSE_FIGURE = 'two-part-conference';

it('a conference that took place is held again from its list to its dossier, and each figure stands in its place', async () => {
  const event = await conferenceOf(WITH_FALSE_FIGURE);
  // Beside what was reported, something that was not: it must be named.
  const unreported = { paper: 'notice', under: 'Kết luận', says: '69,3 %' } as const;
  const { report, files } = await holdEvent(
    event.name,
    [{ ...event, expectations: (facts) => [...event.expectations(facts), unreported] }],
    { short: true },
  );
  expect(report.missing).toStrictEqual(['notice, Kết luận: “69,3 %”']);
  expect(report).toMatchObject({ sites: 6, people: 65, questions: 4, answered: 4, turns: 3, votes: 1, commitments: 6 });
  expect(report.minutesReadyMinutes).toBeLessThanOrEqual(10);
  expect([...files.keys()]).toStrictEqual(report.papers);
}, 120_000);

it.each([...EVENTS.keys()].filter((name) => name !== WITH_FALSE_FIGURE))(
  '%s: a few of its sites hold it again, and nothing that was reported is missing',
  { timeout: 180_000 },
  async (name) => {
    const { report } = await holdEvent(name, (await EVENTS.get(name)?.()) ?? [], { short: true });
    expect(report.missing).toStrictEqual([]);
    expect(report.conclusions).toBeGreaterThan(0);
    expect(report.minutesReadyMinutes).toBeLessThanOrEqual(10);
  },
);
