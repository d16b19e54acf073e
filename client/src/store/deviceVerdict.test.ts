import { describe, expect, it } from 'vitest';
import { judgeDevices, judgeSource } from './deviceVerdict.ts';

const READY = {
  phase: 'ready',
  wanted: { camera: true, microphone: true },
  causes: {},
  camera: {},
  microphone: {},
} as const;

describe('what a room’s devices do', () => {
  it('is ready where both give something', () => {
    expect(judgeDevices(READY)).toBe('ready');
    expect(judgeSource(READY, 'camera')).toEqual({ kind: 'on' });
  });

  it.each(['denied', 'missing', 'busy', 'lostDevice', 'inApp', 'insecure'] as const)(
    'names why a device is off: %s',
    (cause) => {
      const state = { ...READY, camera: undefined, causes: { camera: cause } };
      expect(judgeSource(state, 'camera')).toEqual({ kind: 'failed', cause });
      expect(judgeSource(state, 'microphone')).toEqual({ kind: 'on' });
      expect(judgeDevices(state)).toBe('failed');
    },
  );

  it('tells a choice from a failure, and a question of the browser from a refusal', () => {
    expect(judgeDevices({ ...READY, wanted: { camera: false, microphone: true }, camera: undefined })).toBe('off');
    expect(judgeDevices({ ...READY, phase: 'asking', camera: undefined, causes: { camera: 'denied' } })).toBe('asking');
  });
});
