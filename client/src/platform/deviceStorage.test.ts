import { afterEach, describe, expect, it, vi } from 'vitest';
import { lastingStorage, tabStorage } from './deviceStorage.ts';

/** A storage in memory that holds at most so many characters in one value. */
function storageOf(maxLength: number): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > maxLength) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => values.delete(key),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('what a device keeps', () => {
  it('is read as it was written, until it is removed', () => {
    vi.stubGlobal('localStorage', storageOf(100));
    expect(lastingStorage.isAvailable()).toBe(true);
    expect(lastingStorage.read('text')).toBeUndefined();
    lastingStorage.write('text', 'Xã Một');
    lastingStorage.writeJson('value', { sizes: [1, 2] });
    expect(lastingStorage.read('text')).toBe('Xã Một');
    expect(lastingStorage.readJson('value')).toStrictEqual({ sizes: [1, 2] });
    lastingStorage.remove('text');
    expect(lastingStorage.read('text')).toBeUndefined();
  });

  it('is nothing where the value is not JSON', () => {
    vi.stubGlobal('sessionStorage', storageOf(100));
    tabStorage.write('value', '{"half":');
    expect(tabStorage.readJson('value')).toBeUndefined();
    expect(tabStorage.readJson('none')).toBeUndefined();
  });

  it('keeps what it had when it is full', () => {
    vi.stubGlobal('localStorage', storageOf(5));
    lastingStorage.write('text', 'short');
    expect(() => lastingStorage.write('text', 'much longer')).not.toThrow();
    expect(lastingStorage.read('text')).toBe('short');
  });

  it('is nothing where storage is switched off, and nothing throws', () => {
    vi.stubGlobal('localStorage', undefined);
    const refused = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(lastingStorage.isAvailable()).toBe(false);
    lastingStorage.write('text', 'x');
    lastingStorage.writeJson('value', {});
    lastingStorage.remove('text');
    expect(lastingStorage.read('text')).toBeUndefined();
    expect(lastingStorage.readJson('value')).toBeUndefined();
    refused.mockRestore();
  });
});
