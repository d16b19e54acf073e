import type { AccountInfo, AuditLine, OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstStartToken, foundationTokenOf, StaffBrowser } from '../testkit/office.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const TITLE = 'Hội nghị quý I';

let server: TestServer;
let first: StaffBrowser;
let second: StaffBrowser;
let conference: OfficeConference;

beforeAll(async () => {
  server = await TestServer.start();
  first = new StaffBrowser(server.url);
  second = new StaffBrowser(server.url);
  await first.found(firstStartToken(server.output), 'Liên minh', 'first@example.vn');
  await second.found(await foundationTokenOf(server), 'Tỉnh đoàn', 'second@example.vn');
  conference = await first.createConference(TITLE);
});

afterAll(() => server?.stop());

const readRecord = (browser = first) => browser.send<readonly AuditLine[]>('GET', '/api/organisation/record');

async function enterAsOrganiser(id: string): Promise<string> {
  const entered = await first.enter(id, 'organiser');
  if (!entered.ok) throw new Error(entered.error.code);
  return entered.value.peerId;
}

describe("an organisation's record", () => {
  it('says who looked at the links of invitations, and who saved them as a file', async () => {
    const title = 'Bảng thư mời';
    const { id } = await first.createConference(title);
    const peerId = await enterAsOrganiser(id);
    const path = `/api/conferences/${id}/invites`;
    await first.send('GET', path, undefined, peerId);
    await first.send('GET', `${path}?purpose=file`, undefined, peerId);
    expect(await first.call('GET', `${path}?purpose=other`, undefined, peerId)).toMatchObject({
      error: { code: 'INVALID', paths: ['purpose'] },
    });
    const lines = await readRecord();
    const acts = lines
      .filter(({ act, about }) => act.startsWith('Invitations') && about === title)
      .map(({ act }) => act);
    expect(acts.toSorted()).toStrictEqual(['InvitationsRead', 'InvitationsSaved']);
  });

  it('says who was given which role and who signed in, with the refused ones, and names conferences by their titles', async () => {
    const staff = await first.addStaff('Cán bộ', 'staff@example.vn', 'member');
    const { id: accountId } = await staff.send<AccountInfo>('GET', '/api/account');
    const role = { accountId, role: 'chair', assigned: true };
    await first.send('POST', `/api/organisation/conferences/${conference.id}/staff`, role);
    await enterAsOrganiser(conference.id);
    await new StaffBrowser(server.url).signIn('staff@example.vn', 'not the password');
    const lines = await waitFor('the refused sign-in', async () => {
      const read = await readRecord();
      return read.some(({ outcome }) => outcome === 'refused') ? read : undefined;
    });
    const by = 'Quản trị Liên minh';
    for (const line of [
      { act: 'SignIn', outcome: 'refused', about: 'staff@example.vn' },
      { act: 'StaffAdded', by, about: 'Cán bộ' },
      { act: 'ConferenceRegistered', about: TITLE },
      { act: 'ConferenceEntered', about: TITLE, detail: 'organiser' },
      { act: 'StaffAssigned', about: `Cán bộ · ${TITLE}`, detail: 'chair' },
    ]) {
      expect(lines).toContainEqual(expect.objectContaining(line));
    }
  });

  it('ORG-9: tells nobody of another organisation', async () => {
    await first.addStaff('Người riêng', 'apart@example.vn', 'member');
    expect(JSON.stringify(await readRecord())).toContain('Người riêng');
    expect(JSON.stringify(await readRecord(second))).not.toContain('Người riêng');
  });
});
