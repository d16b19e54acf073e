import { afterEach, expect, it, vi } from 'vitest';
import { chooseScreen, releaseScreen } from './screenStore.ts';

afterEach(() => {
  releaseScreen();
  vi.unstubAllGlobals();
});

/** A browser that answers each request for a screen by the next of these; what it was asked for. */
function answer(
  ...answers: readonly (MediaStream | DOMException)[]
): readonly (DisplayMediaStreamOptions | undefined)[] {
  const asked: (DisplayMediaStreamOptions | undefined)[] = [];
  const getDisplayMedia = async (options?: DisplayMediaStreamOptions) => {
    const next = answers[asked.push(options) - 1];
    if (next === undefined || next instanceof DOMException) throw next;
    return next;
  };
  vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia } });
  return asked;
}

function screenWith(...kinds: readonly ('video' | 'audio')[]): MediaStream {
  const tracks = kinds.map((kind) => ({ kind, stop: vi.fn(), addEventListener: vi.fn() }));
  const of = (wanted: string) => () => tracks.filter(({ kind }) => kind === wanted);
  return { getVideoTracks: of('video'), getAudioTracks: of('audio') } as unknown as MediaStream;
}

it('STAGE-23: asks for the sound of a screen too, and shares it without where the machine gives none', async () => {
  const asked = answer(new DOMException('no sound', 'NotReadableError'), screenWith('video'));
  expect(await chooseScreen()).toBe(true);
  expect(asked.map((options) => options?.audio !== false)).toStrictEqual([true, false]);
});

it('asks no second time where the person chose no screen', async () => {
  const asked = answer(new DOMException('refused', 'NotAllowedError'));
  expect(await chooseScreen()).toBe(false);
  expect(asked).toHaveLength(1);
});
