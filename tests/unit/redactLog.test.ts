import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { CorrectionId, HelpId, MessageId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { signingKeyOf } from '../../server/src/application/ballotSigner.ts';
import { EMPTY_HEAD, sealCommits } from '../../server/src/application/eventStore.ts';
import { isSignedCopy, redactLog, signCopy } from '../../server/src/application/redactLog.ts';
import { type StoredEntry, verifyLog } from '../../server/src/application/verifyLog.ts';
import { delegateOf, EAST_1, moderator, openConference, START, siteActor, WEST_1 } from '../testkit/given.ts';

const phone = { ...delegateOf(EAST_1, '0a1b2c3d4e5f'), name: 'Xã Đông Một' };
const site = siteActor(WEST_1);
const key = signingKeyOf(Buffer.alloc(32, 7));
const SALT = Buffer.alloc(32, 9);

function asked(number: number, anonymous: boolean, by = phone, askerName = 'Nguyễn Thị Lan'): DomainEvent {
  const id = `q_00000${number}` as QuestionId;
  const siteId = by.siteId ?? EAST_1;
  const question = { id, kind: 'idea', source: 'live', siteId, text: `Câu ${number}`, askerName, anonymous } as const;
  return { type: 'QuestionAsked', question: { ...question, askedBy: by.id, askedAt: START } };
}

const steps = [
  { actor: moderator, events: openConference },
  { actor: phone, events: [asked(1, true)] },
  { actor: phone, events: [asked(2, true)] },
  { actor: site, events: [asked(3, false, site as typeof phone, 'Trần Minh')] },
  // A survey form that the desk entered.
  { actor: moderator, events: [asked(4, true, site as typeof phone, 'Lê Văn Tám')] },
  { actor: phone, events: [{ type: 'QuestionWithdrawn', questionId: 'q_000001' as QuestionId, at: START }] },
] as const satisfies readonly { actor: typeof moderator; events: readonly DomainEvent[] }[];
const sealed = sealCommits(
  EMPTY_HEAD,
  steps.map((step, index) => ({ ...step, commandId: `c-${index}`, at: START + index })),
);
const LOG: readonly StoredEntry[] = sealed.map(({ bytes, commit }) => ({ bytes, hash: commit.hash }));
const COPY = redactLog(LOG, SALT);
const HEAD = { version: LOG.length, hash: LOG.at(-1)?.hash ?? '' };

describe('a copy of a log for auditors', () => {
  it('holds no anonymous asker’s phone, room and typed name, and all else', () => {
    const redacted = COPY.filter((entry) => entry.redacted !== undefined);
    expect(redacted).toHaveLength(4);
    for (const { bytes } of redacted) {
      for (const told of [
        phone.id,
        '0a1b2c3d4e5f',
        phone.name,
        'Nguyễn Thị Lan',
        'Lê Văn Tám',
        `"${EAST_1}"`,
        `"${WEST_1}"`,
      ]) {
        expect(bytes).not.toContain(told);
      }
    }
    const text = COPY.map(({ bytes }) => bytes).join('\n');
    for (const kept of ['Câu 1', 'Câu 4', 'Trần Minh', site.id, moderator.id]) expect(text).toContain(kept);
    expect(COPY[0]).toBe(LOG[0]);
    expect(COPY[3]).toBe(LOG[3]);
  });

  it.each<readonly [string, DomainEvent, readonly string[]]>([
    [
      'a request for help',
      {
        type: 'HelpRequested',
        helpId: 'help_000001' as HelpId,
        siteId: EAST_1,
        kind: 'sound',
        name: 'Anh Tư',
        text: 'Mất tiếng',
        at: START,
      },
      ['Anh Tư', 'Mất tiếng'],
    ],
    [
      'a message on the line of help',
      {
        type: 'HelpMessageSent',
        helpId: 'help_000001' as HelpId,
        siteId: EAST_1,
        from: 'desk',
        name: 'Chị Năm',
        text: 'Gọi số riêng',
        at: START,
      },
      ['Chị Năm', 'Gọi số riêng'],
    ],
    [
      'a request for a correction',
      {
        type: 'CorrectionRequested',
        correctionId: 'corr_000001' as CorrectionId,
        siteId: EAST_1,
        text: 'Người hỏi là tôi',
        at: START,
      },
      ['Người hỏi là tôi'],
    ],
    [
      'the answer to it',
      {
        type: 'CorrectionSettled',
        correctionId: 'corr_000001' as CorrectionId,
        reply: 'Đã sửa tên chị',
        by: 'Thư ký',
        at: START,
      },
      ['Đã sửa tên chị'],
    ],
    [
      'the contact of a unit',
      {
        type: 'RespondentContactSet',
        respondentId: 'unit_000001' as RespondentId,
        contact: { contactName: 'Chị Cúc', contactPhone: '0274 3822 123', email: 'cuc@tinh.example' },
        at: START,
      },
      ['Chị Cúc', '0274 3822 123', 'cuc@tinh.example'],
    ],
    [
      'a unit with its contact',
      {
        type: 'RespondentAdded',
        respondent: { id: 'unit_000001' as RespondentId, name: 'Sở Nội vụ', email: 'cuc@tinh.example' },
        at: START,
      },
      ['cuc@tinh.example'],
    ],
    [
      'a message of the desk',
      { type: 'MessageSent', messageId: 'msg_000001' as MessageId, to: [], name: 'Bàn', text: 'Nhắn riêng', at: START },
      ['Nhắn riêng'],
    ],
  ])('holds nothing of what was written in %s', (_, event, told) => {
    const [entry] = sealCommits(EMPTY_HEAD, [{ actor: moderator, events: [event], commandId: 'c-1', at: START }]);
    if (!entry) throw new Error('Nothing was sealed.');
    const [copy] = redactLog([{ bytes: entry.bytes, hash: entry.commit.hash }], SALT);
    for (const words of told) {
      expect(entry.bytes).toContain(words);
      expect(copy?.bytes).not.toContain(words);
    }
  });

  it('tells that two anonymous questions have one asker, and by another salt nothing of who it is', () => {
    const askerOf = (entry: StoredEntry | undefined) =>
      (JSON.parse(entry?.bytes ?? '') as { events: { question: { askedBy: string } }[] }).events[0]?.question.askedBy;
    expect(askerOf(COPY[1])).toBe(askerOf(COPY[2]));
    expect(askerOf(COPY[1])).not.toBe(askerOf(COPY[4]));
    expect(askerOf(redactLog(LOG, Buffer.alloc(32, 1))[1])).not.toBe(askerOf(COPY[1]));
  });

  it('chains to the head of the original', () => {
    expect(verifyLog(COPY, HEAD)).toEqual([]);
    const edited = COPY.map((entry) => ({ ...entry, bytes: entry.bytes.replace('Câu 2', 'Câu 9') }));
    expect(verifyLog(edited, HEAD)).toEqual([{ version: 3, kind: 'edited' }]);
    expect(verifyLog(COPY.toSpliced(2, 1), HEAD).map(({ kind }) => kind)).toContain('outOfPlace');
  });

  it('is vouched for by a signature that names every entry that differs', () => {
    const manifest = signCopy('c', COPY, key);
    expect(manifest.redacted.map(([version, hash]) => [version, hash])).toEqual(
      [2, 3, 5, 6].map((version) => [version, LOG[version - 1]?.hash]),
    );
    expect(isSignedCopy('c', COPY, manifest)).toBe(true);
    expect(isSignedCopy('other', COPY, manifest)).toBe(false);
    // An entry that was altered and given the hash of its new bytes is not one of those that were signed.
    const forged = COPY.with(3, { bytes: '{}', hash: LOG[3]?.hash ?? '', redacted: 'f'.repeat(64) });
    expect(isSignedCopy('c', forged, manifest)).toBe(false);
    expect(isSignedCopy('c', COPY.slice(0, -1), manifest)).toBe(false);
    const otherKey = signCopy('c', forged, signingKeyOf(Buffer.alloc(32, 8)));
    expect(isSignedCopy('c', forged, { ...otherKey, publicKey: manifest.publicKey })).toBe(false);
  });
});
