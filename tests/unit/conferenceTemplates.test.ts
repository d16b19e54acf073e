import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { WORD_LANGUAGES } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { Entry } from '@diem-cau/shared/domain/runningOrder/state.ts';
import type { AgendaItemId, ConferenceId, EntryId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { commandMessageSchema } from '@diem-cau/shared/protocol/schemas.ts';
import { planOutline } from '@diem-cau/shared/templates/outline.ts';
import { summarisePlan } from '@diem-cau/shared/templates/planSummary.ts';
import { outlineOf } from '@diem-cau/shared/templates/shippedTemplates.ts';
import { SHIPPED_TEMPLATES } from '@diem-cau/shared/templates/templateNames.ts';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { createPlanned } from '../../server/src/application/createConference.ts';
import { templatePlan } from '../../server/src/application/templatePlan.ts';
import { EAST, SITES } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

const EVERY = SHIPPED_TEMPLATES.flatMap((name) => WORD_LANGUAGES.map((language) => [name, language] as const));
const NOW = 1_700_000_000_000;

async function load(id: string): Promise<ConferenceRuntime> {
  return ConferenceRuntime.load(id as ConferenceId, new MemoryStore(), new TestClock(NOW));
}

describe('a template of the product', () => {
  it.each(EVERY)('ORG-21: %s plans a conference in %s, by commands that a page could send', async (name, language) => {
    const outline = outlineOf(name, language);
    const commands = planOutline(outline);
    for (const command of commands) {
      const message = { commandId: 'template-command', command };
      expect(commandMessageSchema.safeParse(message).error, command.type).toBeUndefined();
    }
    const runtime = await load(name);
    expect(await createPlanned(runtime, outline.name, commands)).toEqual({ ok: true, value: expect.anything() });
    const { agenda, surveys, dialogue } = runtime.state;
    expect(Object.keys(agenda.items)).toHaveLength(outline.agenda.length);
    expect(Object.keys(surveys)).toHaveLength(1);
    expect(Object.keys(dialogue.respondents)).toHaveLength(outline.units.length);
    // What is kept of it as a template brings the same.
    const kept = summarisePlan(templatePlan(runtime.state, true, NOW));
    const { levels: _, ...brought } = summarisePlan(commands);
    expect(kept).toMatchObject(brought);
    runtime.close();
  });

  it('ORG-21: says the same in both languages, each in its own words', () => {
    for (const name of SHIPPED_TEMPLATES) {
      const [vi, en] = WORD_LANGUAGES.map((language) => outlineOf(name, language));
      const texts = (outline: unknown) => JSON.stringify(outline).match(/"[^"]*"/g)?.length;
      expect(texts(vi), name).toBe(texts(en));
      expect(vi?.name).not.toBe(en?.name);
    }
  });
});

describe('a conference that is kept as a template', () => {
  const itemId = 'item_reports' as AgendaItemId;
  const plan: readonly DomainCommand[] = [
    { type: 'ImportSites', sites: SITES },
    { type: 'PlanAgenda', items: [{ id: itemId, title: 'Báo cáo', kind: 'reportsInTurn', plannedMinutes: 60 }] },
    {
      ...{ type: 'PlanRunningOrder', itemId },
      entries: [
        { id: 'entry_site01' as EntryId, siteId: EAST, seconds: 300 },
        { id: 'entry_hall01' as EntryId, name: 'Cụm trưởng', seconds: 300 },
      ],
    },
    ...planOutline(outlineOf('surveyBriefing', 'vi')).filter(({ type }) => type === 'PutSurvey'),
    {
      ...{ type: 'CreatePoll', pollId: 'poll_weights' as PollId, title: 'Chỉ tiêu' },
      rules: {
        ...{ form: { kind: 'yesNoAbstain' }, voters: 'site', secret: false, visibility: 'all', base: 'cast' },
        ...{
          threshold: 'simple',
          quorum: 0,
          weights: { [EAST]: 3 },
          group: { kind: 'sites', sites: [EAST as SiteId] },
        },
      },
    },
    {
      type: 'SetLetterhead',
      letterhead: {
        ...{ form: 'party', superior: 'Tỉnh ủy', body: 'Quận ủy', abbreviation: 'QU', place: 'Quận 1' },
        ...{ onBehalfOf: 'BAN THƯỜNG VỤ', recipients: ['Các phường'] },
      },
    },
  ];

  it('ORG-19: keeps agenda, survey, votes, running order and letterhead, with the sites', async () => {
    const original = await load('original');
    expect(await createPlanned(original, 'Giao ban', plan)).toEqual({ ok: true, value: expect.anything() });
    const template = await load('template');
    expect(await createPlanned(template, 'Mẫu', templatePlan(original.state, true, NOW))).toEqual({
      ok: true,
      value: expect.anything(),
    });
    expect(Object.keys(template.state.roster.sites)).toHaveLength(SITES.length);
    expect(template.state.runningOrder.orders).toStrictEqual(original.state.runningOrder.orders);
    expect(template.state.minutes.letterhead).toStrictEqual(original.state.minutes.letterhead);
    expect(Object.values(template.state.surveys)).toMatchObject([
      { phase: 'draft', title: 'Phiếu khảo sát ý kiến cơ sở Đoàn' },
    ]);
    original.close();
    template.close();
  });

  it('ORG-19: without the sites it names none of them, and keeps everything else', async () => {
    const original = await load('original');
    expect(await createPlanned(original, 'Giao ban', plan)).toEqual({ ok: true, value: expect.anything() });
    const commands = templatePlan(original.state, false, NOW);
    expect(SITES.filter(({ id }) => JSON.stringify(commands).includes(`"${id}"`))).toStrictEqual([]);
    const template = await load('template');
    expect(await createPlanned(template, 'Mẫu', commands)).toEqual({ ok: true, value: expect.anything() });
    const order = Object.values<Entry>(template.state.runningOrder.orders[itemId] ?? {});
    expect(order.map(({ speaker }) => speaker?.name)).toStrictEqual(['Cụm trưởng']);
    expect(Object.keys(template.state.polls)).toHaveLength(1);
    original.close();
    template.close();
  });
});
