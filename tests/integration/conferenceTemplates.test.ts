import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaItemId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import type { ConferenceTemplate, OwnTemplate } from '@diem-cau/shared/protocol/conferenceTemplates.ts';
import type { Series } from '@diem-cau/shared/protocol/series.ts';
import { SHIPPED_TEMPLATES } from '@diem-cau/shared/templates/templateNames.ts';
import type { StatusView, SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';
import { firstStartToken, StaffBrowser } from '../testkit/office.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let office: StaffBrowser;
let planner: StaffBrowser;
let member: StaffBrowser;
let conference: OfficeConference;

const PATH = '/api/organisation/templates';
const list = (browser: StaffBrowser, language = 'vi') =>
  browser.send<readonly ConferenceTemplate[]>('GET', `${PATH}?language=${language}`);
const isOwn = (template: ConferenceTemplate): template is OwnTemplate => template.kind === 'own';

beforeAll(async () => {
  server = await TestServer.start();
  office = new StaffBrowser(server.url);
  await office.found(firstStartToken(server.output), 'Tỉnh Đoàn', 'lan@example.vn');
  planner = await office.addStaff('Minh', 'minh@example.vn', 'organiser');
  await planner.signIn('minh@example.vn');
  member = await office.addStaff('Hoa', 'hoa@example.vn', 'member');
  await member.signIn('hoa@example.vn');
  conference = await office.createConference('Giao ban quý I');
});

afterAll(() => server?.stop());

/** What the organiser of a conference sees of its plan. */
async function planOf(browser: StaffBrowser, id: string): Promise<Peer> {
  const entered = await browser.enter(id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  return Peer.open(server.url, { peerId: entered.value.peerId, cookie: browser.cookie });
}

describe('templates of conferences', () => {
  it('ORG-21: the five of the product are offered in the language of the reader, and plan a conference', async () => {
    const [vi, en] = [await list(planner), await list(planner, 'en')];
    expect(vi.map(({ id }) => id)).toStrictEqual(SHIPPED_TEMPLATES);
    expect(vi[0]?.name).not.toBe(en[0]?.name);
    const body = { title: 'Gặp gỡ bí thư', shipped: { name: 'neighbourhoodSecretaries', language: 'vi' } };
    const { id } = await planner.send<OfficeConference>('POST', '/api/organisation/conferences', body);
    const peer = await planOf(planner, id);
    await peer.sees('control', 'the plan of the template', ({ agenda, statuses, surveys }) => {
      const names = Object.values<StatusView>(statuses).map(({ name }) => name);
      const phases = Object.values<SurveyView>(surveys).map(({ phase }) => phase);
      return Object.keys(agenda.items).length === 5 && `${names}` === 'Ổn định,Khó khăn' && `${phases}` === 'draft';
    });
    peer.close();
  });

  it('ORG-19: what one organiser keeps, another one begins with, and no series comes of it', async () => {
    const peer = await planOf(office, conference.id);
    const items = [
      { id: 'item_report' as AgendaItemId, title: 'Báo cáo quý', kind: 'report', plannedMinutes: 30 },
    ] as const;
    await peer.act({ type: 'PlanAgenda', items });
    await peer.act({ ...EXAMPLE_COMMANDS.PutSurvey, surveyId: 'survey_quarter' as SurveyId });
    peer.close();
    const saved = { from: conference.id, name: 'Giao ban quý', about: 'Bốn cụm', sites: false };
    const { id } = await office.send<{ id: string }>('POST', PATH, saved);
    expect(await office.call('POST', PATH, saved)).toMatchObject({ error: { code: 'TEMPLATE_NAME_TAKEN' } });
    // Who does not plan the conference keeps nothing of it, and a member sees no templates.
    const other = { ...saved, name: 'Khác' };
    expect(await planner.call('POST', PATH, other)).toMatchObject({ error: { code: 'CONFERENCE_UNKNOWN' } });
    expect(await member.call('GET', `${PATH}?language=vi`)).toMatchObject({ error: { code: 'FORBIDDEN' } });

    const own = (await list(planner)).filter(isOwn);
    expect(own).toMatchObject([{ id, name: 'Giao ban quý', mayChange: false, brings: { agenda: items, sites: 0 } }]);
    expect((await list(office)).filter(isOwn)).toMatchObject([{ mayChange: true }]);
    const begun = await planner.createConference('Giao ban quý II', id);
    const plan = await planOf(planner, begun.id);
    await plan.sees('control', 'the plan that was kept', ({ agenda, surveys }) => {
      const titles = Object.values<AgendaItem>(agenda.items).map(({ title }) => title);
      return `${titles}` === 'Báo cáo quý' && `${Object.keys(surveys)}` === 'survey_quarter';
    });
    plan.close();
    const series = await planner.send<Series>('GET', `/api/organisation/conferences/${begun.id}/series`);
    expect(series.conferences.map((one) => one.id)).toStrictEqual([begun.id]);
    // It stands among the templates alone.
    const listed = await office.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences');
    expect(listed.map((one) => one.id)).not.toContain(id);
  });

  it('ORG-20: it is renamed and deleted as it was seen, and what began with it stays', async () => {
    const [template] = (await list(office)).filter(isOwn);
    const path = `${PATH}/${template?.id}`;
    const words = { name: 'Giao ban cụm', about: '', revision: 1 };
    expect(await planner.call('POST', `${path}/name`, words)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    await office.send('POST', `${path}/name`, words);
    expect(await office.call('POST', `${path}/name`, { ...words, name: 'Khác' })).toMatchObject({
      error: { code: 'STALE' },
    });
    expect(await office.call('POST', `${path}/removal`, { revision: 1 })).toMatchObject({ error: { code: 'STALE' } });
    await office.send('POST', `${path}/removal`, { revision: 2 });
    expect((await list(office)).filter(isOwn)).toStrictEqual([]);
    expect(
      await planner.call('POST', '/api/organisation/conferences', { title: 'Mới', like: template?.id }),
    ).toMatchObject({
      error: { code: 'CONFERENCE_UNKNOWN' },
    });
    const kept = await planner.send<readonly OfficeConference[]>('GET', '/api/organisation/conferences');
    expect(kept.map(({ title }) => title)).toContain('Giao ban quý II');
    const record = await office.send<readonly { act: string; about?: string }[]>('GET', '/api/organisation/record');
    const acts = record.filter(({ act }) => /^Template/.test(act)).map(({ act, about }) => [act, about]);
    expect(acts).toStrictEqual([
      ['TemplateDeleted', 'Giao ban cụm'],
      ['TemplateRenamed', 'Giao ban cụm'],
      ['TemplateSaved', 'Giao ban quý · Giao ban quý I'],
    ]);
  });
});
