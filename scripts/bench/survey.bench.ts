import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { GroupedOpinions, SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import { percentile } from '../support/percentile.ts';
import { Random } from '../support/random.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';
import type { Ticket } from './storm/client.ts';
import { STORM_SIZE } from './storm/plans.ts';
import { withStormServer } from './storm/stormServer.ts';
import { MeasuredDesk } from './survey/measuredDesk.ts';
import { writtenOpinion } from './survey/writtenOpinions.ts';

// 2,500 delegates answer a survey within a minute while the conference is live on 106 screens and its chair goes on leading; then
// 1,000 opinions are grouped. Every answer that was acknowledged is looked for in the results.

const SURVEY = 'survey_bench1';
const CHAIR_EVERY_MS = 100;
/** So many of the delegates write an opinion. */
const OPINIONS = 1_000;
const GOALS = { ackP99Ms: 500, groupedMs: 2_000, chairP95Ms: 100 };

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, json: { type: 'boolean', default: false } },
});
const SECONDS = readOrExit(() => readWholeNumber('seconds', values.seconds, 1));

const result = await measure();
if (values.json) console.log(JSON.stringify(result));
else {
  const { ackP99Ms, lost, groupedMs, chairP95Ms } = result;
  console.log(`Answers acknowledged, p99   ${ackP99Ms} ms (goal ≤ ${GOALS.ackP99Ms})`);
  console.log(`Answers lost                ${lost} of ${STORM_SIZE.phones} (goal 0)`);
  console.log(`${OPINIONS} opinions grouped      ${groupedMs} ms (goal ≤ ${GOALS.groupedMs})`);
  console.log(`Chair's commands, p95       ${chairP95Ms} ms (goal ≤ ${GOALS.chairP95Ms})`);
}

function measure() {
  return withStormServer(async ({ crowd, port, tickets }) => {
    const [chair, desk, ...desks] = tickets.desks;
    if (!chair || !desk) throw new Error('The conference has no desks.');
    await crowd.enter(port, [...desks, ...tickets.sites]);
    return await holdSurvey(port, { chair, desk, phones: tickets.phones });
  });
}

interface Asked {
  readonly chair: Ticket;
  readonly desk: Ticket;
  readonly phones: readonly Ticket[];
}

async function holdSurvey(port: number, { chair, desk, phones }: Asked) {
  const moderator = await MeasuredDesk.enter(port, desk);
  const leader = await MeasuredDesk.enter(port, chair);
  await moderator.act({
    ...{ type: 'PutSurvey', surveyId: SURVEY, title: 'Sinh hoạt chi đoàn', asks: 'delegates', anonymous: false },
    questions: [
      { kind: 'single', text: 'Sinh hoạt có đều không?', required: true, options: ['Có', 'Không'] },
      { kind: 'long', text: 'Kiến nghị', required: false },
    ],
  });
  await moderator.act({ type: 'OpenSurvey', surveyId: SURVEY });
  const ending = new AbortController();
  const leading = leader.lead(CHAIR_EVERY_MS, ending.signal);
  try {
    const latencies = await answerAll(port, phones);
    const from = performance.now();
    const { groups } = await read<GroupedOpinions>(port, desk, 'groups?question=2');
    const groupedMs = performance.now() - from;
    const grouped = groups.reduce((sum, { ids }) => sum + ids.length, 0);
    if (grouped !== OPINIONS) throw new Error(`${grouped} opinions were grouped, not ${OPINIONS}.`);
    const { results } = await read<SurveyResults>(port, desk, 'results');
    const { answered = 0 } = results?.[0] ?? {};
    ending.abort();
    await leading;
    return {
      ackP99Ms: Math.round(percentile(latencies, 0.99)),
      lost: phones.length - answered,
      groupedMs: Math.round(groupedMs),
      chairP95Ms: Math.round(percentile(leader.latencies, 0.95)),
    };
  } finally {
    ending.abort();
    moderator.close();
    leader.close();
  }
}

/** Every phone answers, evenly over the time, each when its turn has come and not after the one before. */
async function answerAll(port: number, phones: readonly Ticket[]) {
  const random = new Random(2_500);
  const begin = performance.now();
  const latencies: number[] = [];
  await Promise.all(
    phones.map(async (phone, index) => {
      const dueAt = begin + (index / phones.length) * SECONDS * 1_000;
      const opinion = index < OPINIONS && { q2: writtenOpinion(random, index) };
      await pause(Math.max(0, dueAt - performance.now()));
      const body = JSON.stringify({ answers: { q1: index % 3 === 0 ? 'o2' : 'o1', ...opinion }, seen: 0 });
      const reply = await request<unknown>(port, phone, 'answer', body);
      if (!reply.ok) throw new Error(`An answer was refused: ${JSON.stringify(reply.error)}`);
      latencies.push(performance.now() - dueAt);
    }),
  );
  return latencies;
}

async function read<Value>(port: number, ticket: Ticket, path: string): Promise<Value> {
  const reply = await request<Value>(port, ticket, path);
  if (!reply.ok) throw new Error(`${path} was refused: ${reply.error.code}`);
  return reply.value;
}

async function request<Value>(
  port: number,
  { auth, headers }: Ticket,
  path: string,
  body?: string,
): Promise<Reply<Value>> {
  const url = `http://127.0.0.1:${port}/api/conferences/conf_storm/surveys/${SURVEY}/${path}`;
  const sent = { ...headers, 'X-Peer': auth.peerId ?? '', 'Content-Type': 'application/json' };
  const response = await fetch(url, body === undefined ? { headers: sent } : { method: 'POST', headers: sent, body });
  return (await response.json()) as Reply<Value>;
}
