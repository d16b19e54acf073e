import { expect, it } from 'vitest';
import { readPeople } from './readPeople.ts';

it('a list is read as it comes from a spreadsheet, without headings and row numbers', () => {
  const pasted = 'STT\tHọ và tên\tChức vụ\tMã\r\n1\tNguyễn Văn An\tBí thư\tA01\r\n2\tTrần Thị Bình\t\t\r\n\r\n';
  expect(readPeople(pasted)).toEqual({
    people: [{ name: 'Nguyễn Văn An', position: 'Bí thư', code: 'A01' }, { name: 'Trần Thị Bình' }],
    unread: [],
    coinciding: [],
  });
});

it('a list is read as it is typed', () => {
  expect(
    readPeople('Lê Văn Cường, Phó Bí thư\nPhạm Thị Dung; Ủy viên, thường trực; D4\n3. Không có gì').people,
  ).toEqual([
    { name: 'Lê Văn Cường', position: 'Phó Bí thư' },
    { name: 'Phạm Thị Dung', position: 'Ủy viên, thường trực', code: 'D4' },
    { name: '3. Không có gì' },
  ]);
});

it('lines that name nobody are told', () => {
  expect(readPeople(`An\n, Bí thư\n${'x'.repeat(81)}`)).toEqual({
    people: [{ name: 'An' }],
    unread: [2, 3],
    coinciding: [],
  });
});

it('lines that the list takes for one person are told, so that two people of one name are told apart', () => {
  const pasted =
    'Lê An\nTrần Bình, Bí thư, B1\nLÊ  an\nLê An, Bí thư\nTrần Bình, Bí thư\nLê Bình,, b1\nTrần Bình, Bí thư, B2';
  expect(readPeople(pasted)).toMatchObject({ unread: [], coinciding: [3, 5, 6, 7] });
  expect(readPeople('Lê An, Bí thư, A1\nLê An, Bí thư, A2\nLê An, Phó Bí thư').coinciding).toEqual([]);
});
