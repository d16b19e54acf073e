import { describe, expect, it } from 'vitest';
import type { Commitment, Commitments } from '../domain/commitments/state.ts';
import { DEFAULT_WORDS, WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { type DialogueState, initialDialogue, type Question } from '../domain/dialogue/state.ts';
import type { CommitmentId, RespondentId, SiteId } from '../kernel/ids.ts';
import { DELIVERY_ROUTE_SCHEMAS } from '../protocol/deliverySchemas.ts';
import { defaultLetters } from './defaultLetters.ts';
import { LETTER_TEXTS } from './letter.ts';
import { letterFacts } from './letterFacts.ts';
import { ownerLetter } from './ownerLetter.ts';
import { dueOwnerReminders, urgentOf } from './ownerReminders.ts';
import { fillLetter, hasLink, type LetterFacts } from './placeholders.ts';
import { questionsLetter, waitingQuestions } from './questionsLetter.ts';
import { DEFAULT_MINUTES_BEFORE, dueReminders, reminderKey } from './reminders.ts';
import { timeWords } from './timeWords.ts';

const LINK = 'https://hoi-nghi.example/join#ABCD-EFGH';
const FACTS: LetterFacts = {
  recipient: 'Nguyễn Văn A',
  site: 'Xã Đông Một',
  unit: 'Xã Đông Một',
  conference: 'Đối thoại quý I',
  time: '8 giờ 00',
  link: LINK,
  telephone: '0912 345 678',
};
const UNIT = 'unit_000001' as RespondentId;
const HOUR_MS = 3_600_000;
/** 8:00 on Wednesday, 9 December 2026, in Vietnam. */
const START = Date.UTC(2026, 11, 9, 1);

describe('a reminder of commitments', () => {
  const siteId = 'DD-01' as SiteId;
  const due = (
    dueDate: string,
    over: Partial<Commitment> = {},
  ): { commitments: Commitments; dialogue: DialogueState } => {
    const id = 'com_000001' as CommitmentId;
    const owner = { kind: 'site', siteId, name: 'Xã Đông Một' } as const;
    const made = { id, text: 'Lắp thiết bị', owner, dueDate, source: { kind: 'byHand' }, madeAt: START } as const;
    const unit = { id: UNIT, name: 'Sở Nội vụ' };
    const dialogue = { ...initialDialogue, respondents: { [UNIT]: unit } };
    return { commitments: { [id]: { ...made, state: 'open', progress: {}, ...over } }, dialogue };
  };
  const stepOn = (today: string) => dueOwnerReminders(due('2026-12-15'), today).map(({ key }) => key.split(' ')[3]);

  it('LETTER-10: comes a week and a day before the day it is due, and once a week while it is late', () => {
    const days = ['2026-12-07', '2026-12-08', '2026-12-13', '2026-12-14', '2026-12-15', '2026-12-16', '2026-12-22'];
    expect(days.flatMap((day) => [stepOn(day)])).toStrictEqual([[], ['7'], ['7'], ['1'], ['1'], ['-1'], ['-1']]);
    expect(['2026-12-23', '2026-12-29', '2026-12-30'].flatMap(stepOn)).toStrictEqual(['-8', '-8', '-15']);
  });

  it('LETTER-10: is about what is open, has a day, and is of a site or a unit', () => {
    const named = { kind: 'named', name: 'Bà Lan' } as const;
    for (const over of [{ state: 'done' }, { state: 'givenUp' }, { owner: named }] as const)
      expect(dueOwnerReminders(due('2026-12-15', over), '2026-12-15')).toStrictEqual([]);
    const ofSite = (id: string) => ({ kind: 'site', siteId: id as SiteId }) as const;
    expect(urgentOf(due('2026-12-15'), ofSite(siteId), '2026-12-08')).toHaveLength(1);
    expect(urgentOf(due('2026-12-15'), ofSite(siteId), '2026-12-07')).toStrictEqual([]);
    expect(urgentOf(due('2026-12-15'), ofSite('DD-02'), '2026-12-15')).toStrictEqual([]);
  });

  it('LETTER-10: goes to the unit that owns it, also where its name was typed', () => {
    const recipient = { kind: 'unit', respondentId: UNIT } as const;
    for (const owner of [
      { ...recipient, name: 'Sở Nội vụ' },
      { kind: 'named', name: 'SỞ NỘI VỤ' },
    ] as const) {
      const state = due('2026-12-15', { owner });
      expect(dueOwnerReminders(state, '2026-12-15')).toMatchObject([{ recipient }]);
      expect(urgentOf(state, recipient, '2026-12-15')).toHaveLength(1);
      expect(urgentOf(state, { kind: 'site', siteId }, '2026-12-15')).toStrictEqual([]);
    }
  });

  it.each(WORD_LANGUAGES)('LETTER-10: says in %s what is to be done and how long there is', (language) => {
    const commitments = Object.values<Commitment>(due('2026-12-15').commitments);
    const lettersOn = ['2026-12-14', '2026-12-15', '2026-12-18'].map((today) =>
      ownerLetter(language, { commitments, today, to: 'site', facts: FACTS, words: DEFAULT_WORDS }),
    );
    const says = {
      vi: ['còn 1 ngày', 'đến hạn hôm nay', 'quá hạn 3 ngày'],
      en: ['1 day left', ', today', '3 days late'],
    };
    for (const [index, { text }] of lettersOn.entries()) {
      expect(text).toContain(says[language][index]);
      expect(text).toContain(LINK);
      expect(text).not.toMatch(/[[\]{}]|undefined/);
    }
  });
});

describe('a letter to somebody without a link of its own', () => {
  it.each(WORD_LANGUAGES)('LETTER-10: says in %s where to report instead', (language) => {
    const { link: _, ...facts } = FACTS;
    const say = (to: 'site' | 'unit' | 'person') =>
      ownerLetter(language, { commitments: [], today: '2026-12-14', to, facts, words: DEFAULT_WORDS }).text;
    for (const to of ['site', 'unit', 'person'] as const) expect(say(to)).not.toMatch(/https|undefined/);
    expect(say('person')).toContain(language === 'vi' ? 'về ban tổ chức' : 'to the organisers');
    expect(say('unit')).toContain(language === 'vi' ? 'thư mời của đơn vị' : 'the invitation of your unit');
  });
});

describe('a reminder of questions', () => {
  const asked = (count: number, text = 'Kinh phí?') => Array.from({ length: count }, () => ({ text }));

  it.each(WORD_LANGUAGES)('LETTER-12: lists in %s what waits, shortened, and how many more there are', (language) => {
    const write = (questions: readonly { readonly text: string }[]) =>
      questionsLetter(language, { questions, facts: FACTS, words: DEFAULT_WORDS });
    expect(write(asked(2)).text.match(/^- Kinh phí\?$/gm)).toHaveLength(2);
    expect(write(asked(2)).text).toContain(LINK);
    expect(write(asked(25)).text).toContain(language === 'vi' ? 'và 5 câu hỏi khác' : 'and 5 more');
    expect(write(asked(1, 'a b\n'.repeat(500))).text.length).toBeLessThan(900);
    expect(write(asked(25)).text).not.toMatch(/[[\]{}]|undefined/);
  });

  it('LETTER-12: is about what is routed to the unit and waits, the oldest first', () => {
    const question = (name: string, more: Partial<Question>) =>
      ({ id: name, text: name, state: 'accepted', routedTo: UNIT, askedAt: START, ...more }) as Question;
    const questions = Object.fromEntries(
      [
        question('second', { askedAt: START + 1 }),
        question('first', { state: 'submitted' }),
        question('answered', { state: 'answered' }),
        question('merged', { state: 'merged' }),
        question('another', { routedTo: 'unit_000002' as RespondentId }),
      ].map((one) => [one.id, one]),
    );
    const waiting = waitingQuestions({ ...initialDialogue, questions }, UNIT);
    expect(waiting.map(({ text }) => text)).toStrictEqual(['first', 'second']);
  });
});

describe('a letter', () => {
  it('LETTER-1: has its facts in place of words in brackets, in either language and any case', () => {
    const letter = {
      subject: '[Hội nghị]: [SITE]',
      text: '[người nhận], [ĐIỂM CẦU] [time] [Link] [ĐIỆN THOẠI] [ghi chú]'.normalize('NFD'),
    };
    const { subject, text } = fillLetter(letter, FACTS);
    expect(subject).toBe('Đối thoại quý I: Xã Đông Một');
    expect(text.normalize('NFC')).toBe(`Nguyễn Văn A, Xã Đông Một 8 giờ 00 ${LINK} 0912 345 678 [ghi chú]`);
  });

  it('LETTER-1: a fact with brackets or dollar signs is written as it is', () => {
    const facts = { ...FACTS, site: '[LINK] $& $1' };
    expect(fillLetter({ subject: 'a', text: '[SITE]' }, facts).text).toBe('[LINK] $& $1');
  });

  it.each(WORD_LANGUAGES)('LETTER-1, LETTER-2: the usual letters in %s leave no gap and have the link', (language) => {
    const facts = letterFacts(
      { to: 'site', name: 'Xã', title: 'Đối thoại', timeZone: 'Asia/Ho_Chi_Minh', link: LINK },
      language,
    );
    for (const kind of LETTER_TEXTS) {
      const letter = defaultLetters(language, DEFAULT_WORDS)[kind];
      const filled = fillLetter(letter, facts);
      expect(hasLink(letter)).toBe(true);
      expect(filled.text).toContain(LINK);
      expect(`${filled.subject} ${filled.text}`).not.toMatch(/[[\]{}]|undefined/);
    }
  });

  it('LETTER-2: is refused without its link', () => {
    const usual = defaultLetters('vi', DEFAULT_WORDS);
    const plan = (text: string) => ({
      revision: 0,
      language: 'vi',
      letters: { ...usual, reminder: { subject: 'Nhắc', text } },
      reminders: { minutesBefore: [60], channels: [] },
    });
    const { body } = DELIVERY_ROUTE_SCHEMAS.writeLetters;
    expect(body.safeParse(plan('Mời vào [đường dẫn]')).success).toBe(true);
    expect(body.safeParse(plan('Mời vào đường dẫn')).success).toBe(false);
  });

  it('LETTER-3: has a subject of one line', () => {
    const facts = { ...FACTS, conference: 'Đối thoại\r\nBcc: a@b.vn' };
    expect(fillLetter({ subject: 'Mời:\n[HỘI NGHỊ]', text: '' }, facts).subject).toBe('Mời: Đối thoại Bcc: a@b.vn');
  });

  it('LETTER-4: says times in the zone of the conference', () => {
    expect(timeWords(START, 'Asia/Ho_Chi_Minh', 'vi')).toBe('8 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7)');
    expect(timeWords(START, 'America/New_York', 'en')).toBe('20:00, Tuesday 8 December 2026 (GMT-5)');
    expect(timeWords(Date.UTC(1969, 11, 31), 'Etc/UTC', 'en')).toBe('0:00, Wednesday 31 December 1969 (GMT)');
  });

  it('LETTER-4: a reminder names what it goes before, an invitation both', () => {
    const source = {
      to: 'site',
      name: 'Xã',
      title: 'Đối thoại',
      timeZone: 'Asia/Ho_Chi_Minh',
      plannedStart: START,
      rehearsalAt: START - 24 * HOUR_MS,
      link: LINK,
    } as const;
    const [start, rehearsal] = ['8 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7)', '8 giờ 00, thứ Ba ngày 08/12/2026 (GMT+7)'];
    expect(letterFacts(source, 'vi').time).toBe(`${start}; chạy thử lúc ${rehearsal}`);
    expect(letterFacts({ ...source, before: 'start' }, 'vi').time).toBe(start);
    expect(letterFacts({ ...source, before: 'rehearsal' }, 'vi').time).toBe(`chạy thử lúc ${rehearsal}`);
  });
});

describe('reminders', () => {
  const plan = { minutesBefore: DEFAULT_MINUTES_BEFORE, rehearsalAt: START - 48 * HOUR_MS };
  const keysAt = (now: number) => dueReminders(plan, START, now).map(reminderKey);

  it('LETTER-5: are due a day and an hour before the rehearsal and the start', () => {
    const rehearsal = START - 48 * HOUR_MS;
    expect(keysAt(rehearsal - 24 * HOUR_MS - 1)).toStrictEqual([]);
    expect(keysAt(rehearsal - 24 * HOUR_MS)).toStrictEqual([`rehearsal ${rehearsal} 1440`]);
    expect(keysAt(rehearsal - HOUR_MS)).toStrictEqual([`rehearsal ${rehearsal} 60`, `rehearsal ${rehearsal} 1440`]);
    expect(keysAt(rehearsal)).toStrictEqual([]);
    expect(keysAt(START - 24 * HOUR_MS)).toStrictEqual([`start ${START} 1440`]);
    expect(keysAt(START)).toStrictEqual([]);
  });

  it('LETTER-5: are none without a planned time, or where nobody is to be reminded', () => {
    expect(dueReminders({ minutesBefore: [60] }, undefined, START)).toStrictEqual([]);
    expect(dueReminders({ minutesBefore: [] }, START, START - 1)).toStrictEqual([]);
  });
});
