import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '../../ui/status/Badge.tsx';

const TONES: Readonly<Record<Phase, BadgeTone>> = {
  none: 'neutral',
  draft: 'neutral',
  open: 'gold',
  live: 'live',
  closed: 'neutral',
  archived: 'neutral',
};

/** Where the conference stands in its life. */
export function PhaseBadge({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[phase]}>{t(`phases.${phase}`)}</Badge>;
}
