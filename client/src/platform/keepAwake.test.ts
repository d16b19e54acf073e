import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AwakeBy, keepAwake } from './keepAwake.ts';

class Sentinel extends EventTarget {
  released = false;
  async release() {
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  see(state: DocumentVisibilityState) {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
  // A page without a canvas to film.
  createElement() {
    return { getContext: () => null };
  }
}

let page: FakeDocument;
let locks: Sentinel[];

beforeEach(() => {
  page = new FakeDocument();
  locks = [];
  vi.stubGlobal('document', page);
});

afterEach(() => vi.unstubAllGlobals());

function browserWithLock(refuses = false): void {
  const request = async () => {
    if (refuses) throw new DOMException('low battery', 'NotAllowedError');
    const lock = new Sentinel();
    locks.push(lock);
    return lock;
  };
  vi.stubGlobal('navigator', { wakeLock: { request } });
}

function told(): { readonly by: AwakeBy[]; readonly end: () => void } {
  const by: AwakeBy[] = [];
  return { by, end: keepAwake((how) => by.push(how)) };
}

it('takes the lock again when the page is seen again, and gives it back at the end', async () => {
  browserWithLock();
  const { by, end } = told();
  await expect.poll(() => by).toStrictEqual(['lock']);
  page.visibilityState = 'hidden';
  await locks[0]?.release();
  page.see('hidden');
  expect(locks).toHaveLength(1);
  page.see('visible');
  await expect.poll(() => by).toStrictEqual(['lock', 'lock']);
  end();
  await expect.poll(() => locks[1]?.released).toBe(true);
  page.see('visible');
  expect(locks).toHaveLength(2);
});

it('says that nothing keeps the screen on where the browser refuses the lock and can play no film', async () => {
  browserWithLock(true);
  const { by, end } = told();
  await expect.poll(() => by).toStrictEqual(['nothing']);
  end();
});
