import type { MinutesSection } from '@diem-cau/shared/minutes/blocks.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOfBlock } from '../moments.ts';
import { BlockView } from './BlockView.tsx';
import styles from './SectionView.module.css';

interface SectionViewProps {
  readonly section: MinutesSection;
  /** The minutes are approved: nothing can be edited. */
  readonly locked: boolean;
  /** Says when things happened. */
  readonly control: ControlView;
}

/** One part of the minutes with its sentences. */
export function SectionView({ section: { id, heading, blocks }, locked, control }: SectionViewProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const title = heading ?? (id === 'head' ? t('minutes.head') : t('minutes.close'));
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title}
      </h2>
      {blocks.map((block) => (
        <BlockView key={block.id} block={block} locked={locked} moment={momentOfBlock(block.id, control)} />
      ))}
    </section>
  );
}
