import { describe, expect, it } from 'vitest';
import type { RespondentId, SiteId } from '../../../kernel/ids.ts';
import type { OwnerChoice } from '../../commitments/owner.ts';
import { findDay } from './findDay.ts';
import { findTarget } from './findTarget.ts';
import { proposeAssignments } from './proposeAssignments.ts';

const TODAY = '2026-05-20';
const site = (siteId: string): OwnerChoice => ({ kind: 'site', siteId: siteId as SiteId });
const unit = (id: string): OwnerChoice => ({ kind: 'unit', respondentId: id as RespondentId });
const named = (name: string): OwnerChoice => ({ kind: 'named', name });
const KNOWN = [
  { name: 'Sở Nội vụ', owner: unit('unit_noivu1') },
  { name: 'Ban Tổ chức Tỉnh ủy', owner: unit('unit_totchuc') },
  { name: 'Phường Phú Cường', owner: site('PHU1') },
  { name: 'Phường Phú Cường Đông', owner: site('PHU2') },
  { name: 'TP. Thủ Dầu Một', owner: site('TDM') },
];
const propose = (text: string) => proposeAssignments(text, KNOWN, TODAY);

describe('assignments proposed from what is typed', () => {
  it.each([
    ['Giao Sở Nội vụ tham mưu, hoàn thành trước ngày 30/6/2026.', unit('unit_noivu1'), '2026-06-30'],
    ['Đề nghị Phường Phú Cường Đông lắp đặt thiết bị trước ngày 15/12.', site('PHU2'), '2026-12-15'],
    ['yeu cau phuong phu cuong bao cao trong quy I/2027', site('PHU1'), '2027-03-31'],
    ['Phân công TP. Thủ Dầu Một chủ trì ra soát, chậm nhất ngày 5 tháng 9 năm 2026.', site('TDM'), '2026-09-05'],
    ['Ban Tổ chức Tỉnh ủy hoàn thành đề án trong tháng 8/2026.', unit('unit_totchuc'), '2026-08-31'],
    ['Sở Nội vụ is asked to report no later than 30 June 2026.', unit('unit_noivu1'), '2026-06-30'],
    ['The chair requests Sở Nội vụ to answer by September 1, 2026.', unit('unit_noivu1'), '2026-09-01'],
    ['Đề nghị Văn phòng Tỉnh đoàn tổng hợp ý kiến trong vòng 10 ngày.', named('Văn phòng Tỉnh đoàn'), '2026-05-30'],
    ['Giao đồng chí Nguyễn Văn An phối hợp kiểm tra.', named('Nguyễn Văn An'), undefined],
    [
      'giao dong chi Tran Thi Hoa, Pho Bi thu, tham muu trong quy I/2027',
      { kind: 'named', name: 'Tran Thi Hoa', position: 'Pho Bi thu' } as const,
      '2027-03-31',
    ],
    ['Đề nghị các cấp bộ Đoàn tiếp tục quan tâm công tác này.', named('Các cấp bộ Đoàn'), undefined],
    ['Giao Ban Chỉ đạo 35 theo dõi.', named('Ban Chỉ đạo 35'), undefined],
  ])('CONC-8: %s', (text, owner, dueDate) => {
    const [proposed, ...others] = propose(text);
    expect(others).toStrictEqual([]);
    expect({ owner: proposed?.owner, dueDate: proposed?.dueDate }).toStrictEqual({ owner, dueDate });
  });

  it.each([
    'Hội nghị đã nghe các đề nghị của đại biểu.',
    'Tổ chức giao lưu văn nghệ tại các điểm cầu.',
    'Hội nghị giao ban hằng tháng được duy trì.',
    'Thực hiện theo yêu cầu của Tỉnh ủy.',
    'Đáp ứng yêu cầu đặt ra trong tình hình mới.',
    'Công tác bàn giao được thực hiện tốt; an toàn giao thông được giữ vững.',
    'Các đơn vị đã hoàn thành chỉ tiêu trong năm 2025.',
    'Ghi nhận và biểu dương các chi bộ.',
    '',
  ])('CONC-8: nothing is assigned by: %s', (text) => {
    expect(propose(text)).toStrictEqual([]);
  });

  it('CONC-8: several sentences give several assignments, in their order and as they were written', () => {
    const text = [
      'Hội nghị thống nhất đánh giá cao kết quả.',
      '1. Giao Sở Nội vụ tham mưu kế hoạch, hoàn thành trước ngày 30/6/2026; đề nghị Phường Phú Cường lắp 10 bộ máy tính trong quý III năm 2026.',
      '- Yêu cầu các đơn vị báo cáo trước ngày 31/12/2026',
    ].join('\n');
    expect(propose(text)).toStrictEqual([
      {
        text: 'Giao Sở Nội vụ tham mưu kế hoạch, hoàn thành trước ngày 30/6/2026',
        owner: unit('unit_noivu1'),
        dueDate: '2026-06-30',
      },
      {
        text: 'Đề nghị Phường Phú Cường lắp 10 bộ máy tính trong quý III năm 2026',
        owner: site('PHU1'),
        dueDate: '2026-09-30',
        target: { number: 10, unit: 'bộ máy tính' },
      },
      {
        text: 'Yêu cầu các đơn vị báo cáo trước ngày 31/12/2026',
        owner: named('Các đơn vị'),
        dueDate: '2026-12-31',
      },
    ]);
  });

  it('CONC-8: letters that are typed decomposed are read as composed ones', () => {
    const [proposed] = propose('Giao Sở Nội vụ báo cáo trước ngày 30/6/2026'.normalize('NFD'));
    expect(proposed).toMatchObject({ owner: unit('unit_noivu1'), dueDate: '2026-06-30' });
  });
});

describe('the day in a sentence', () => {
  it.each([
    ['trước ngày 30/6/2026', '2026-06-30'],
    ['trước ngày 30-06-2026', '2026-06-30'],
    ['trước 30.6.2026', '2026-06-30'],
    ['by 2026-06-30', '2026-06-30'],
    ['ngày 5 tháng 9 năm 2026', '2026-09-05'],
    ['trước ngày 15/12', '2026-12-15'],
    ['trước ngày 15/3', '2027-03-15'],
    ['trước 15/3', '2027-03-15'],
    ['quý I/2027', '2027-03-31'],
    ['quý 4 năm 2026', '2026-12-31'],
    ['Q1 2027', '2027-03-31'],
    ['6 tháng đầu năm 2027', '2027-06-30'],
    ['trong tháng 2/2028', '2028-02-29'],
    ['trước tháng 6/2026', '2026-05-31'],
    ['trước tháng 1/2027', '2026-12-31'],
    ['cuối năm 2026', '2026-12-31'],
    ['trong năm nay', '2026-12-31'],
    ['hết tháng', '2026-05-31'],
    ['trong vòng 15 ngày', '2026-06-04'],
    ['within 300 days', '2027-03-16'],
    ['by the end of 2026', '2026-12-31'],
    ['trước ngày 31/6/2026', undefined],
    ['trước ngày 30/13/2026', undefined],
    ['Nghị quyết số 12/2025/NQ', undefined],
    ['khẩn trương', undefined],
  ])('CONC-8: %s', (text, day) => {
    expect(findDay(text, TODAY)?.day).toBe(day);
  });
});

describe('the number to reach in a sentence', () => {
  it.each([
    ['lắp đặt 10 bộ máy tính cho các chi đoàn', { number: 10, unit: 'bộ máy tính' }],
    ['đạt 50 % chi đoàn có quỹ', { number: 50, unit: '% chi đoàn có quỹ' }],
    ['phấn đấu 69,2% đoàn viên', { number: 69.2, unit: '% đoàn viên' }],
    ['kết nạp 1.200 đoàn viên mới trong năm', { number: 1200, unit: 'đoàn viên mới' }],
    ['build 3 model branches by June', { number: 3, unit: 'model branches' }],
    ['triển khai Nghị quyết 12 của Tỉnh ủy', undefined],
    ['theo Kế hoạch số 45-KH/TĐ', undefined],
    ['trong 10 ngày', undefined],
    ['báo cáo trước hội nghị', undefined],
  ])('CONC-8: %s', (text, target) => {
    expect(findTarget(text)).toStrictEqual(target);
  });
});
