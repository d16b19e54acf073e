import { describe, expect, it } from 'vitest';
import { watchFrames } from '../testkit/movingPicture.ts';

describe('a picture that is watched', () => {
  it('moves once three more frames came, and a new track in its element is no older for the one before', () => {
    const moves = watchFrames();
    expect([400, 401, 403].map(moves)).toStrictEqual([false, false, true]);
    const reloaded = watchFrames();
    expect([400, 401, 2, 4, 5].map(reloaded)).toStrictEqual([false, false, false, false, true]);
  });
});
