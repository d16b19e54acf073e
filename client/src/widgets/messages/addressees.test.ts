import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { findAddressees } from './addressees.ts';

const ALL = [
  { id: 'respondent:unit_000001' as ActorId, name: 'Sở Nội vụ' },
  { id: 'site:A-1' as ActorId, name: 'Xã Đông Một', group: 'Huyện Đông' },
  { id: 'site:B-1' as ActorId, name: 'Xã Tây Một', group: 'Huyện Tây' },
];

describe('whom the desk writes to', () => {
  it.each([
    ['', ['Sở Nội vụ', 'Xã Đông Một', 'Xã Tây Một']],
    ['noi vu', ['Sở Nội vụ']],
    ['XA MOT', ['Xã Đông Một', 'Xã Tây Một']],
    ['huyện đông', ['Xã Đông Một']],
    ['xyz', []],
  ])('is found by the words typed, with or without accents: %s', (query, names) => {
    expect(findAddressees(ALL, query).map(({ name }) => name)).toStrictEqual(names);
  });
});
