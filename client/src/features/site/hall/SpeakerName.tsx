import type { TurnView } from '@diem-cau/shared/views/shapes.ts';
import { Mic } from 'lucide-react';
import { PagedText } from './PagedText.tsx';
import styles from './SpeakerName.module.css';

/** Who speaks, beside a picture that is too small to bear the name. */
export function SpeakerName({ turn }: { readonly turn: TurnView }) {
  return (
    <div className={styles.speaker} data-testid="speaker-name">
      <Mic aria-hidden="true" size="0.7em" />
      <PagedText text={turn.siteName} first="speaker" className={styles.name} />
    </div>
  );
}
