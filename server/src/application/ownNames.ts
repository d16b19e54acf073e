import type { Words } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { nameKey } from '@diem-cau/shared/kernel/cleanText.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { type AccessStore, hashOfSecret, nameSession, type Pass } from './access.ts';

/** What roles are called on screens, in both languages, and titles that would be taken for one. */
export const ROLE_NAMES: readonly string[] = [
  ...['Ban tổ chức', 'Chủ trì', 'Điều phối', 'Thư ký', 'Đơn vị trả lời', 'Phụ trách điểm cầu', 'Đại biểu'],
  ...['Người ghi phụ đề', 'Captioner', 'Phiên dịch', 'Phiên dịch viên', 'Người phiên dịch', 'Interpreter'],
  ...['Người dự', 'Người dự họp', 'Participant', 'Thành viên', 'Member'],
  ...['Quan sát viên', 'Quan sát', 'Hệ thống', 'Chủ tọa', 'Chủ toạ', 'Điều phối viên', 'Quản trị', 'Quản trị viên'],
  ...['Organiser', 'Organizer', 'Chair', 'Chairman', 'Chairperson', 'Chairwoman', 'Moderator', 'Minutes secretary'],
  ...[
    'Secretary',
    'Respondent',
    'Site operator',
    'Operator',
    'Delegate',
    'Observer',
    'System',
    'Admin',
    'Administrator',
  ],
];

const ROLE_KEYS: ReadonlySet<string> = new Set(ROLE_NAMES.map(bareKey));

/**
 * Gives a session a name of its own. Colleagues share one invitation, and the minutes and the log tell them apart by name
 * alone. Errors: `NAME_OF_ROLE`, also for what this conference calls its chair or its delegates; `NAME_TAKEN` where another
 * live session of the conference has a name that looks the same; `UNAUTHENTICATED` where the session has ended meanwhile.
 */
export async function takeOwnName(
  access: AccessStore,
  { token, pass, name, words }: { token: string; pass: Pass; name: string; words: Words },
): Promise<Reply<Pass>> {
  const titles = [words.vi, words.en].flatMap(({ chair, delegate, delegates }) => [chair, delegate, delegates]);
  const key = bareKey(name);
  if (ROLE_KEYS.has(key) || titles.some((title) => bareKey(title) === key)) return err({ code: 'NAME_OF_ROLE' });
  const isFree = await access.claimName(pass.conferenceId, nameKey(name), hashOfSecret(token));
  if (!isFree) return err({ code: 'NAME_TAKEN' });
  const named = await nameSession(access, token, pass, name);
  return named ? ok(named) : err({ code: 'UNAUTHENTICATED' });
}

/** Letters and digits without their marks: "Chủ trì", "CHU TRI" and "(Chủ-trì)" pass for the same title. */
function bareKey(name: string): string {
  const plain = nameKey(name).normalize('NFD').replace(/đ/g, 'd');
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}
