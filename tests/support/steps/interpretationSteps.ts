import type { BoothId, LanguageId } from '../../../shared/src/kernel/ids.ts';
import { EAST_1, interpreter, moderator, organiser, siteActor } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { type Step, step } from './step.ts';

const languageId = fc.constantFrom('lang_khmer1', 'lang_signed').map((id) => id as LanguageId);
const boothId = fc.constantFrom('booth_000001', 'booth_000002').map((id) => id as BoothId);
const name = fc.constantFrom('Tiếng Khmer', 'Ngôn ngữ ký hiệu');
const own = fc.constantFrom('GoOnAir', 'AskForRelief', 'LeaveAir');

/** What is done about languages. */
export const INTERPRETATION_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(organiser), fc.record({ type: fc.constant('AddLanguage'), languageId, name, signed: fc.boolean() })),
  step(fc.constant(moderator), fc.record({ type: fc.constant('RemoveLanguage'), languageId })),
  step(fc.constant(interpreter), fc.record({ type: own, boothId })),
  step(fc.constant(siteActor(EAST_1)), fc.record({ type: fc.constant('ChooseLanguage'), languageId })),
  step(fc.constant(moderator), fc.record({ type: fc.constant('SetPhoneSound'), allowed: fc.boolean() })),
];
