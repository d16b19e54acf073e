import { describe, expect, it } from 'vitest';
import { followRecorded, type Recorded, type Typing, typingState } from './conclusionTyping.ts';

/** A field over a conclusion, as its screen has it: every change is followed at once. */
class Field {
  typing: Typing = { base: 0, contested: false };
  recorded: Recorded = { text: '', version: 0, contested: false, pending: false };

  /** Somebody types, or what was typed is sent. */
  change(changed: Partial<Typing>): this {
    this.typing = { ...this.typing, ...changed };
    return this.#follow();
  }

  /** The conference tells what it has. */
  learns(changed: Partial<Recorded>): this {
    this.recorded = { ...this.recorded, ...changed };
    return this.#follow();
  }

  types = (typed: string) => this.change({ typed });
  sends = () => this.change({ sent: this.typing.typed }).learns({ pending: true });
  get state() {
    return typingState(this.typing, this.recorded);
  }
  get shown() {
    return this.typing.typed ?? this.recorded.text;
  }

  #follow(): this {
    for (let next = this.#next(); next !== this.typing; next = this.#next()) this.typing = next;
    return this;
  }

  #next = () => followRecorded(this.typing, this.recorded);
}

describe('the text of a conclusion while it is typed', () => {
  it('CONC-2: words typed on before the answer are edited from the text that was sent, so that they conflict with nobody', () => {
    const field = new Field().types('Nhất trí').sends().types('Nhất trí cao');
    expect(field.state).toBe('sending');
    field.learns({ text: 'Nhất trí', version: 1 }).learns({ pending: false });
    expect(field).toMatchObject({ state: 'typing', shown: 'Nhất trí cao', typing: { base: 1 } });
    field.sends().learns({ text: 'Nhất trí cao', version: 2 }).learns({ pending: false });
    expect(field).toMatchObject({ state: 'recorded', typing: { base: 2 } });
  });

  it('CONC-2: a text that was edited from an earlier version says so, and waits beside the other', () => {
    const field = new Field().types('Nhất trí').learns({ text: 'Của chủ trì', version: 1 });
    expect(field).toMatchObject({ state: 'typing', typing: { base: 0 } });
    field.sends().learns({ contested: true }).learns({ pending: false });
    expect(field).toMatchObject({ state: 'beside', shown: 'Nhất trí' });
    field.learns({ contested: false });
    expect(field).toMatchObject({ state: 'recorded', shown: 'Của chủ trì', typing: { base: 1 } });
  });

  it('CONC-2: words that are being typed stay while somebody chooses between two texts', () => {
    const field = new Field().types('Nhất trí').learns({ text: 'Một', version: 1 }).learns({ contested: true });
    field.types('Nhất trí, giao Sở').learns({ contested: false, text: 'Hai', version: 2 });
    expect(field).toMatchObject({ state: 'typing', shown: 'Nhất trí, giao Sở' });
    field.sends().learns({ contested: true });
    field.learns({ contested: false });
    expect(field).toMatchObject({ state: 'sending', shown: 'Nhất trí, giao Sở' });
  });

  it('CONC-2: a refused text is not sent again until its writer types on or a text is chosen', () => {
    const field = new Field().types('Nhất trí').learns({ text: 'Một', version: 1, contested: true });
    field.sends().learns({ pending: false }).change({ sent: undefined, refused: 'Nhất trí' });
    expect(field).toMatchObject({ state: 'refused', shown: 'Nhất trí' });
    field.types('Nhất trí cao');
    expect(field.state).toBe('typing');
    // What was refused before may be taken now.
    field.types('Nhất trí');
    expect(field.state).toBe('typing');
    field.change({ refused: 'Nhất trí' }).learns({ contested: false, text: 'Hai', version: 2 });
    expect(field).toMatchObject({ state: 'typing', shown: 'Nhất trí' });
  });

  it('a recorded text on which nobody types gives way to the one that takes its place', () => {
    const field = new Field().types('Nhất trí ').sends().learns({ text: 'Nhất trí', version: 1, pending: false });
    expect(field).toMatchObject({ state: 'recorded', shown: 'Nhất trí ' });
    field.learns({ text: 'Của chủ trì', version: 2 });
    expect(field).toMatchObject({ state: 'recorded', shown: 'Của chủ trì', typing: { base: 2 } });
  });
});
