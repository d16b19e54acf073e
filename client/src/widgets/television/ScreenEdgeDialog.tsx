import { Minus, Plus } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './ScreenEdgeDialog.module.css';
import { MAX_EDGE, screenEdge, setScreenEdge } from './screenEdge.ts';

const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
/** One press, in percent of each side. */
const STEP = 0.5;

/** Finds what the television cuts off: the picture shrinks until all four corners are seen. */
export function ScreenEdgeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const percent = useStore(screenEdge, (state) => state.percent);
  return (
    <>
      <Dialog
        title={t('edge.title')}
        onClose={onClose}
        actions={
          <Button variant="primary" onClick={onClose}>
            {t('actions.close')}
          </Button>
        }
      >
        <p>{t('edge.hint')}</p>
        <div className={styles.steps}>
          <Button
            size="large"
            label={t('edge.less')}
            icon={<Minus aria-hidden="true" size="1.25em" />}
            blockedBecause={percent === 0 ? t('edge.least') : undefined}
            onClick={() => setScreenEdge(percent - STEP)}
          />
          <strong role="status" data-testid="edge-percent">
            {t('edge.percent', { percent })}
          </strong>
          <Button
            size="large"
            label={t('edge.more')}
            icon={<Plus aria-hidden="true" size="1.25em" />}
            blockedBecause={percent >= MAX_EDGE ? t('edge.most') : undefined}
            onClick={() => setScreenEdge(percent + STEP)}
          />
        </div>
      </Dialog>
      {createPortal(
        <div className={styles.frame} style={{ inset: `${percent}dvh ${percent}vw` }} aria-hidden="true">
          {CORNERS.map((corner) => (
            <span key={corner} className={styles[corner]} data-testid="edge-corner" />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}
