import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { Question } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { hallView } from '@diem-cau/shared/views/hall.ts';
import { phoneView } from '@diem-cau/shared/views/phone.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { expect, it } from 'vitest';
import { findAlike } from '../../client/src/features/desk/questions/findAlike.ts';
import { findSimilar } from '../../client/src/widgets/questions/similarTexts.ts';
import { run } from '../support/histories.ts';
import { fc, holds } from '../support/property.ts';
import { ASKING_STEPS, DIALOGUE_STEPS } from '../support/steps/dialogueSteps.ts';
import { liveConference } from '../testkit/given.ts';

const TEXT = 'Phụ cấp cho bí thư chi đoàn khu phố được tính thế nào';

/** Every question about one matter, so that each one is like every other. */
function ofOneMatter(command: DomainCommand, index: number): DomainCommand {
  return command.type === 'AskQuestion' ? { ...command, text: `${TEXT}, ${index}?` } : command;
}

function isKnownToHalls({ state, acceptedAt }: Question): boolean {
  const ended = ['noted', 'deferred'].includes(state) && acceptedAt !== undefined;
  return ['accepted', 'called', 'answered'].includes(state) || ended;
}

function offeredTo(view: { readonly questions: object }, typed: string): readonly string[] {
  const known = Object.values(view.questions) as readonly { readonly id: string; readonly text: string }[];
  return findSimilar(typed, known, known.length).map(({ id }) => id);
}

it('DIAL-32: whatever is typed, phones and sites are offered only questions that every hall knows', () => {
  let offered = 0;
  const look = ({ state }: { readonly state: ConferenceState }) => {
    const source = { state, tallies: {}, supports: {}, presence: {} };
    const questions = Object.values<Question>(state.dialogue.questions);
    const unknown = questions.filter((question) => !isKnownToHalls(question)).map(({ id }) => id as string);
    for (const view of [phoneView(source), hallView(source)]) {
      for (const typed of [TEXT, ...questions.map(({ text }) => text)]) {
        const ids = offeredTo(view, typed);
        offered += ids.length;
        expect(ids.filter((id) => unknown.includes(id))).toStrictEqual([]);
      }
    }
  };
  const steps = fc.array(fc.oneof(...ASKING_STEPS, ...DIALOGUE_STEPS), { minLength: 20, maxLength: 40 });
  holds(
    fc.property(steps, (drawn) => {
      run(liveConference, drawn, look, ofOneMatter);
    }),
  );
  expect(offered).toBeGreaterThan(50);
});

it('DIAL-32: the desk is told the words that two questions share, and of no other question', () => {
  const question = (id: string, text: string) => ({ id, text }) as DeskQuestionView;
  const asked = question('q_1', 'Bí thư chi đoàn khu phố có phụ cấp không?');
  const same = question('q_2', 'Đề nghị cho biết mức phụ cấp của bí thư chi đoàn khu phố');
  const other = question('q_3', 'Kinh phí mua loa, máy chiếu lấy từ nguồn nào?');
  expect(findAlike(asked, [other, same, asked])).toStrictEqual({
    question: same,
    words: ['bí thư chi đoàn khu phố', 'phụ cấp'],
  });
  expect(findAlike(asked, [other, asked])).toBeUndefined();
});
