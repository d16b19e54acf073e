import { join } from 'node:path';
import { commandMessageSchema } from '@diem-cau/shared/protocol/schemas.ts';
import { expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { readExampleSites } from '../../server/src/adapters/readers/lists/exampleSites.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EXAMPLE_ID, planExample } from '../../server/src/application/exampleConference.ts';
import { TestClock } from '../testkit/testClock.ts';

const SITES = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');

it('every agenda item and vote of the example can be named by a screen, so that the chair can start it', async () => {
  const runtime = await ConferenceRuntime.load(EXAMPLE_ID, new MemoryStore(), new TestClock(1_600_000_000_000));
  await planExample(runtime, () => readExampleSites(SITES));
  const { agenda, polls } = runtime.state;
  runtime.close();
  const commands = [
    ...Object.keys(agenda.items).map((itemId) => ({ type: 'StartAgendaItem', itemId })),
    ...Object.keys(polls).map((pollId) => ({ type: 'OpenPoll', pollId })),
  ];
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    expect(commandMessageSchema.safeParse({ commandId: 'a-command', command }).error, JSON.stringify(command)).toBe(
      undefined,
    );
  }
});
