import type { MailServer as MailAddress } from '@diem-cau/shared/protocol/deliveries.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedisChannelStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { Channels } from '../../server/src/application/deliveries/channels.ts';
import { Seal } from '../../server/src/application/deliveries/sealedText.ts';
import { LetterOffice, ORGANISATION } from '../support/letterOffice.ts';

let office: LetterOffice;

beforeEach(async () => {
  office = await LetterOffice.start();
});

afterEach(() => office?.stop());

describe('what an organisation has set up', () => {
  it('stores passwords sealed, and never tells them', async () => {
    await office.channels.set(ORGANISATION, 'mail', office.address({ user: 'hoinghi' }), 'mật khẩu của thư');
    const dump = JSON.stringify(await office.redis.hgetall(`org:{${ORGANISATION}}:office.channels`));
    expect(dump).not.toContain('mật khẩu');
    expect(await office.channels.describe(ORGANISATION)).toMatchObject({
      mail: { user: 'hoinghi', hasPassword: true },
    });
    expect(JSON.stringify(await office.channels.describe(ORGANISATION))).not.toContain('mật khẩu');
    expect(await office.channels.access(ORGANISATION)).toMatchObject({ mail: { password: 'mật khẩu của thư' } });
  });

  it('counts a channel as not set up once its password cannot be read, after new keys', async () => {
    await office.channels.set(ORGANISATION, 'mail', office.address({ user: 'hoinghi' }), 'mật khẩu của thư');
    const renewed = new Channels(new RedisChannelStore(office.redis), new Seal(Buffer.alloc(32, 8)));
    expect(await renewed.access(ORGANISATION)).toStrictEqual({});
    expect(await renewed.describe(ORGANISATION)).toMatchObject({ mail: { hasPassword: false } });
  });

  it('keeps the password when only the rest is changed', async () => {
    await office.channels.set(ORGANISATION, 'mail', office.address({ user: 'hoinghi' }), 'mật khẩu của thư');
    await office.channels.set(ORGANISATION, 'mail', office.address({ user: 'hoinghi', perMinute: 5 }), undefined);
    expect(await office.channels.access(ORGANISATION)).toMatchObject({
      mail: { perMinute: 5, password: 'mật khẩu của thư' },
    });
  });

  it.each<[string, Partial<MailAddress>]>([
    ['another host', { host: 'another.example' }],
    ['another port', { port: 2_525 }],
    ['less protection', { security: 'none' }],
    ['another user', { user: 'another' }],
  ])('never sends a stored password to %s', async (_, changes) => {
    const present = office.address({ security: 'tls', user: 'hoinghi' });
    await office.channels.set(ORGANISATION, 'mail', present, 'mật khẩu của thư');
    const refused = { ok: false, error: { code: 'CHANNEL_SECRET_NEEDED' } };
    expect(await office.channels.set(ORGANISATION, 'mail', { ...present, ...changes }, undefined)).toStrictEqual(
      refused,
    );
    const { mail } = await office.channels.access(ORGANISATION);
    expect(mail).toMatchObject({ ...present, password: 'mật khẩu của thư' });
  });

  it('forgets the password where the server asks for no user any more', async () => {
    await office.channels.set(ORGANISATION, 'mail', office.address({ user: 'hoinghi' }), 'mật khẩu của thư');
    expect(await office.channels.set(ORGANISATION, 'mail', office.address({ user: '' }), undefined)).toMatchObject({
      ok: true,
    });
    expect(await office.channels.describe(ORGANISATION)).toMatchObject({ mail: { user: '', hasPassword: false } });
  });

  it('never sends a stored secret to another gateway', async () => {
    const present = { url: 'https://sms.example/send', perMinute: 60 };
    await office.channels.set(ORGANISATION, 'gateway', present, 'khóa của cổng tin nhắn');
    const refused = { ok: false, error: { code: 'CHANNEL_SECRET_NEEDED' } };
    const elsewhere = { ...present, url: 'https://another.example/send' };
    expect(await office.channels.set(ORGANISATION, 'gateway', elsewhere, undefined)).toStrictEqual(refused);
    expect(await office.channels.set(ORGANISATION, 'gateway', { ...present, perMinute: 5 }, undefined)).toMatchObject({
      ok: true,
    });
    const { gateway } = await office.channels.access(ORGANISATION);
    expect(gateway).toMatchObject({ ...present, perMinute: 5, secret: 'khóa của cổng tin nhắn' });
  });
});
