import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  interpreter,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { BoothId, LanguageId } from '../../kernel/ids.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import type { DomainEvent } from '../events.ts';
import { listInvitees } from '../invitations/invitees.ts';

const KHMER = 'lang_khmer1' as LanguageId;
const SIGNED = 'lang_signed' as LanguageId;
const [first, second] = ['booth_000001', 'booth_000002'] as [BoothId, BoothId];
const by = { by: organiser.name, at: START };
const khmer: DomainEvent = {
  type: 'LanguageAdded',
  language: { id: KHMER, name: 'Tiếng Khmer', signed: false },
  ...by,
};
const signs: DomainEvent = {
  type: 'LanguageAdded',
  language: { id: SIGNED, name: 'Ngôn ngữ ký hiệu', signed: true },
  ...by,
};
const onAir = (boothId: BoothId): DomainEvent => ({
  type: 'InterpreterWentOnAir',
  languageId: KHMER,
  boothId,
  by: interpreter.name,
  at: START,
});
const live = [...liveConference, khmer, signs];
const own = { by: interpreter.name, at: NOW };

describe('interpretation', () => {
  it('INT-1: planners and the desk name six languages at most, each once, and each has an invitation', () => {
    const add = { type: 'AddLanguage', languageId: KHMER, name: 'Tiếng Khmer', signed: false } as const;
    for (const actor of [organiser, moderator, chair]) {
      given(openConference)
        .when(add, actor)
        .thenHappens({
          type: 'LanguageAdded',
          language: { id: KHMER, name: 'Tiếng Khmer', signed: false },
          by: actor.name,
          at: NOW,
        });
    }
    const again = { ...add, languageId: 'lang_other1' as LanguageId, name: 'TIẾNG KHMER' };
    given([...openConference, khmer])
      .when(again, organiser)
      .thenRejected('LANGUAGE_EXISTS');
    const six = Array.from({ length: 6 }, (_, index): DomainEvent => {
      const id = `lang_00000${index}` as LanguageId;
      return { type: 'LanguageAdded', language: { id, name: `Tiếng ${index}`, signed: false }, ...by };
    });
    given([...openConference, ...six])
      .when(add, organiser)
      .thenRejected('TOO_MANY_LANGUAGES', { most: 6 });
    given(openConference).when(add, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    expect(listInvitees(stateAfter(live))).toContain(interpreter.id);
  });

  it('INT-2: an interpreter goes on air in a session only, and another page of the language takes over', () => {
    const go = { type: 'GoOnAir', boothId: first } as const;
    given(live)
      .when(go, interpreter)
      .thenHappens({ type: 'InterpreterWentOnAir', languageId: KHMER, boothId: first, ...own });
    given([...live, onAir(first)])
      .when(go, interpreter)
      .thenNothingHappens();
    given([...live, onAir(second)])
      .when(go, interpreter)
      .thenHappens({ type: 'InterpreterWentOnAir', languageId: KHMER, boothId: first, ...own });
    given(liveConference).when(go, interpreter).thenRejected('LANGUAGE_UNKNOWN');
    given([...closedConference, khmer])
      .when(go, interpreter)
      .thenRejected('WRONG_PHASE');
    for (const actor of [chair, moderator, siteActor(EAST_1)]) given(live).when(go, actor).thenRejected('FORBIDDEN');
  });

  it('INT-3: the page on air asks for relief and leaves the air, no other does; going on air answers it', () => {
    const ask = { type: 'AskForRelief', boothId: first } as const;
    const asked: DomainEvent = { type: 'ReliefAsked', languageId: KHMER, ...own };
    given([...live, onAir(first)])
      .when(ask, interpreter)
      .thenHappens(asked);
    given([...live, onAir(first), asked])
      .when(ask, interpreter)
      .thenNothingHappens();
    given([...live, onAir(second)])
      .when(ask, interpreter)
      .thenRejected('NOT_ON_AIR');
    given([...live, onAir(first)])
      .when({ type: 'LeaveAir', boothId: first }, interpreter)
      .thenHappens({ type: 'InterpreterLeftAir', languageId: KHMER, ...own });
    given([...live, onAir(second)])
      .when({ type: 'LeaveAir', boothId: first }, interpreter)
      .thenRejected('NOT_ON_AIR');
    const state = stateAfter([...live, onAir(first), asked, onAir(second)]);
    expect(state.interpretation.onAir[KHMER]).toEqual({ boothId: second, by: interpreter.name, since: START });
  });

  it('INT-4: a hall chooses a spoken language or the original; the log keeps it', () => {
    const choose = { type: 'ChooseLanguage', languageId: KHMER } as const;
    const operator = siteActor(EAST_1);
    const chosen: DomainEvent = {
      type: 'LanguageChosen',
      siteId: EAST_1,
      languageId: KHMER,
      by: operator.name,
      at: NOW,
    };
    given(live).when(choose, operator).thenHappens(chosen);
    given([...live, chosen])
      .when(choose, operator)
      .thenNothingHappens();
    given([...live, chosen])
      .when({ type: 'ChooseLanguage', languageId: 'original' }, operator)
      .thenHappens({ type: 'LanguageChosen', siteId: EAST_1, by: operator.name, at: NOW });
    given(live).when({ type: 'ChooseLanguage', languageId: SIGNED }, operator).thenRejected('LANGUAGE_UNKNOWN');
    expect(stateAfter([...live, chosen]).interpretation.chosen).toEqual({ [EAST_1]: KHMER });
  });

  it('INT-5, INT-6: a removed language is nobody’s choice, and the end of the session takes everybody off the air', () => {
    const chosen: DomainEvent = { type: 'LanguageChosen', siteId: EAST_1, languageId: KHMER, by: 'a', at: START };
    given(live)
      .when({ type: 'RemoveLanguage', languageId: KHMER }, moderator)
      .thenHappens({ type: 'LanguageRemoved', languageId: KHMER, by: moderator.name, at: NOW });
    const removed: DomainEvent = { type: 'LanguageRemoved', languageId: KHMER, ...by };
    const state = stateAfter([...live, chosen, onAir(first), removed]);
    expect(state.interpretation).toMatchObject({ onAir: {}, chosen: {} });
    expect(listInvitees(state)).not.toContain(interpreter.id);
    const closed = stateAfter([...live, onAir(first), { type: 'ConferenceClosed', at: START }]);
    expect(closed.interpretation.onAir).toEqual({});
  });

  it('INT-7, VIEW-34: phones learn of languages where the conference lets them listen, and of no name', () => {
    const source = (events: readonly DomainEvent[]) => ({
      state: stateAfter(events),
      tallies: {},
      supports: {},
      presence: {},
    });
    const allowed: DomainEvent = { type: 'PhoneSoundSet', allowed: true, ...by };
    given(live)
      .when({ type: 'SetPhoneSound', allowed: true }, moderator)
      .thenHappens({ type: 'PhoneSoundSet', allowed: true, by: moderator.name, at: NOW });
    expect(phoneView(source([...live, onAir(first)])).sound).toBeUndefined();
    const shown = phoneView(source([...live, allowed, onAir(first)]));
    expect(shown.sound).toEqual({ languages: { [KHMER]: { name: 'Tiếng Khmer', onAir: true } } });
    expect(JSON.stringify(shown)).not.toContain(interpreter.name);
    expect(hallView(source([...live, onAir(first)])).interpretation?.languages[KHMER]?.onAir?.by).toBe(
      interpreter.name,
    );
  });
});
