import { describe, expect, it } from 'vitest';
import { matchDevice } from './deviceChoice.ts';

const USB = { kind: 'audioinput', deviceId: 'usb-1', label: 'Micro USB' } as const;
const BUILT_IN = { kind: 'audioinput', deviceId: 'own', label: 'Micro máy' } as const;
const SPEAKER = { kind: 'audiooutput', deviceId: 'usb-1', label: 'Micro USB' } as const;
const choice = { id: 'usb-1', label: 'Micro USB' };

describe('a chosen device', () => {
  it('is the default until somebody chooses', () => {
    expect(matchDevice(undefined, 'audioinput', [USB])).toEqual({ id: undefined, missing: false });
  });

  it('is found by its id', () => {
    const renamed = { ...USB, label: 'Micro USB (2)' };
    expect(matchDevice(choice, 'audioinput', [BUILT_IN, renamed])).toEqual({ id: 'usb-1', missing: false });
  });

  it('is found by its name where it has another id', () => {
    const elsewhere = { ...USB, deviceId: 'usb-9' };
    expect(matchDevice(choice, 'audioinput', [BUILT_IN, elsewhere])).toEqual({ id: 'usb-9', missing: false });
  });

  it('is told to be missing while it is unplugged, and found again after', () => {
    expect(matchDevice(choice, 'audioinput', [BUILT_IN])).toEqual({ id: undefined, missing: true });
    expect(matchDevice(choice, 'audioinput', [BUILT_IN, USB])).toEqual({ id: 'usb-1', missing: false });
  });

  it('is not a device of another kind, nor one without a name', () => {
    expect(matchDevice(choice, 'audioinput', [SPEAKER]).missing).toBe(true);
    const nameless = { ...USB, deviceId: 'x', label: '' };
    expect(matchDevice({ id: 'gone', label: '' }, 'audioinput', [nameless]).missing).toBe(true);
  });
});
