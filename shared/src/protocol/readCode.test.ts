import { describe, expect, it } from 'vitest';
import { readCode } from './readCode.ts';

const CODE = '7K2M9QXT4HBCW8NR';
const SLIP = '7K2M9QXT4HBC';

describe('an invitation code is found in what somebody types or pastes', () => {
  it.each([
    ['as it is printed', '7K2M-9QXT-4HBC-W8NR'],
    ['in lower case with spaces and dots', ' 7k2m 9qxt.4hbc w8nr '],
    ['with the hyphens of a word processor', '7K2M–9QXT—4HBC‑W8NR'],
    ['in full-width letters', '７Ｋ２Ｍ－９ＱＸＴ－４ＨＢＣ－Ｗ８ＮＲ'],
    ['with invisible characters of a chat', '\u200b7K2M-9QXT\u200d-4HBC-W8NR\ufeff'],
    ['in its link', 'https://hop.example.vn/join#7K2M-9QXT-4HBC-W8NR'],
    [
      'in its link without hyphens and with what an application adds',
      'hop.example.vn/join#7k2m9qxt4hbcw8nr?utm_source=zalo',
    ],
    ['in a link with an escaped #', 'https://hop.example.vn/join%237K2M-9QXT-4HBC-W8NR'],
    ['in a link inside a link', 'https://zalo.me/to?u=https%253A%252F%252Fhop.vn%252Fjoin%25237K2M-9QXT-4HBC-W8NR&z=1'],
    ['in a link broken by a mail program', 'https://hop.example.vn/join#7K2M-9QXT-\r\n4HBC-W8NR'],
    ['in a sentence', 'Mã mời của điểm cầu An Bình là 7K2M-9QXT-4HBC-W8NR, đề nghị vào trước 7 giờ.'],
    ['in a sentence with spaces', 'Mời các anh vào bằng code 7K2M 9QXT 4HBC W8NR nhé các anh.'],
    ['in a sentence with its link', 'Mời vào https://hop.vn/join#7K2M-9QXT-4HBC-W8NR (điểm cầu số 12).'],
    ['in quotation marks', '“7K2M9QXT4HBCW8NR”.'],
  ])('WIRE-6: %s', (_, pasted) => {
    expect(readCode(pasted)).toBe(CODE);
  });

  it('WIRE-6: O, I and L are read as the digits that they look like', () => {
    expect(readCode('OK2M-IQXT-lHBC-oiNR')).toBe('0K2M1QXT1HBC01NR');
  });

  it.each([
    ['4HBC-Ử8N', '4HBCWR8N'],
    ['ư8nr', 'W8NR'],
    ['Đ2Á', 'DD2AS'],
    ['Ằ', 'AWF'],
    ['ệ', 'EEJ'],
    ['Ỗ', '00X'],
    ['e\u0302\u0309', 'EER'],
  ])('WIRE-6: what Telex makes of letters is taken apart: %s', (typed, letters) => {
    expect(readCode(typed)).toBe(letters);
  });

  it('WIRE-6: a slip’s code of twelve is found as well', () => {
    expect(readCode('Phiếu vào phòng: 7K2M-9QXT-4HBC')).toBe(SLIP);
    expect(readCode('https://hop.vn/join#7K2M-9QXT-4HBC mã phiếu số 3')).toBe(SLIP);
    expect(readCode('phiếu 7k2m 9qxt 4hbc của tổ 5')).toBe(SLIP);
  });

  it('WIRE-6: a text without a code gives its letters, and no word of the language passes for one', () => {
    expect(readCode('7K2M-9QXT')).toBe('7K2M9QXT');
    expect(readCode('')).toBe('');
    expect(readCode('đây không phải mã, xin conversation hỏi lại'.toLowerCase()).length).toBeGreaterThan(16);
  });
});
