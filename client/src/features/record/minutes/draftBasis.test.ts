import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { draftBasis } from './draftBasis.ts';

const CONTROL = { conference: { phase: 'closed', title: 'Đối thoại', vocabulary: { meeting: 'hội nghị' } } };
const basisOf = (changed: object) =>
  draftBasis({ conference: { ...CONTROL.conference, ...changed } } as unknown as ControlView);

describe('the draft of the minutes', () => {
  it.each([{ title: 'Gặp gỡ' }, { vocabulary: { meeting: 'buổi gặp' } }, { phase: 'archived' }])(
    'is read again where the conference changes to %o',
    (changed) => {
      expect(basisOf({})).toStrictEqual(basisOf({}));
      expect(basisOf(changed)).not.toStrictEqual(basisOf({}));
      expect(basisOf(changed)).toHaveLength(basisOf({}).length);
    },
  );
});
