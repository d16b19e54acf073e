import { commandMessageSchema } from '@diem-cau/shared/protocol/schemas.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { startLanguages, textsIn } from '../../client/src/i18n/language.ts';
import { loadLanguage, loadTexts } from '../../client/src/i18n/loadTexts.ts';
import { wordInvalid } from '../../client/src/widgets/wording/invalidFields.ts';
import { EXAMPLE_COMMANDS } from '../testkit/exampleCommands.ts';

/** Fields that no person types: ids, kinds, switches, who is invited, and the revision that a page saw. */
const NOT_TYPED =
  /^(type|kind|asks|question|option|.*Id|about|audience|policy|layout|number|halls|means|outcome|to|of|upTo|levelDb|framesPerSecond|source|visibility|viewers|base|threshold|voters|id|invitees|nonce|seating|loopback|preset|key|tone|\w+(Kbps|Ms|Percent))$/;
const SEEN =
  /^(at|takenAt|arrivedAt|basedOn|revision|other|offeredAt|invitedAt|deadline|page|fromPage|seat|block|slip|presentation|answer|replaces)$/;

/** Every message like this one with one typed value broken, and the name of that value. */
function* brokenIn(value: unknown, rebuild: (broken: unknown) => unknown, name = ''): Generator<[string, unknown]> {
  if (typeof value === 'string') yield [name, rebuild('')];
  if (typeof value === 'number') yield [name, rebuild(-1e15)];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const put = (broken: unknown) =>
      rebuild(Array.isArray(value) ? value.with(Number(key), broken) : { ...value, [key]: broken });
    yield* brokenIn(inner, put, Array.isArray(value) ? name : key);
  }
}

const isValid = (command: unknown) => commandMessageSchema.safeParse({ commandId: 'command_0001', command }).success;

const BROKEN = Object.values(EXAMPLE_COMMANDS)
  // What only the server itself commands has no form.
  .filter(isValid)
  .flatMap((command) =>
    [...brokenIn(command, (broken) => broken)].flatMap(([name, broken]) => {
      if (NOT_TYPED.test(name) || SEEN.test(name)) return [];
      const parsed = commandMessageSchema.safeParse({ commandId: 'command_0001', command: broken });
      if (parsed.success) return [];
      return [
        { what: `${command.type}.${name}`, paths: parsed.error.issues.map(({ path }) => path.slice(1).join('.')) },
      ];
    }),
  );

describe('the words for what was not valid', () => {
  beforeAll(async () => {
    await startLanguages();
    await loadTexts('desk');
    await loadLanguage('en');
  });

  it('name the field, whatever a person typed wrong, in both languages', () => {
    expect(BROKEN.length).toBeGreaterThan(20);
    for (const language of ['vi', 'en'] as const) {
      const t = textsIn(language);
      const unnamed = BROKEN.filter(({ paths }) => wordInvalid(t, paths) === t('errors.INVALID'));
      expect(unnamed.map(({ what }) => what)).toStrictEqual([]);
    }
  });

  it('say which row of a list is wrong', () => {
    const t = textsIn('vi');
    expect(wordInvalid(t, ['command.items.3.title'])).toBe('Chưa hợp lệ: tiêu đề ở dòng 4. Xin sửa lại rồi gửi.');
    expect(wordInvalid(t, ['command.text', 'command.topic', 'command.text'])).toContain('nội dung, chủ đề.');
  });

  it('are general where no form has the field', () => {
    const t = textsIn('vi');
    expect(wordInvalid(t, ['(message)'])).toBe(t('errors.INVALID'));
    expect(wordInvalid(t, [])).toBe(t('errors.INVALID'));
  });
});
