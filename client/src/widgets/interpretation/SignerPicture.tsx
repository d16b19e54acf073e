import type { StageMediaSlot } from '../../connection/media/stageMediaSnapshot.ts';
import { StageVideo } from '../stage/StageVideo.tsx';
import styles from './SignerPicture.module.css';

/** The signer beside the speaker, large enough to be read across a hall. */
export function SignerPicture({ slots }: { readonly slots: readonly StageMediaSlot[] }) {
  const signer = slots.find(({ slot, video }) => slot.kind === 'language' && video !== undefined);
  if (!signer?.video) return null;
  return (
    <figure className={styles.signer} data-testid="signer">
      <StageVideo track={signer.video} slotKey={signer.key} className={styles.picture} />
    </figure>
  );
}
