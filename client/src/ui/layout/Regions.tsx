import { Fragment, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { keepLayout, readLayout } from './keptLayout.ts';
import styles from './Regions.module.css';

interface Region {
  readonly id: string;
  /** Its share while nobody has chosen another, in per cent. */
  readonly share: number;
  /** What it must have at least, in pixels. */
  readonly least: number;
  readonly content: ReactNode;
}

interface RegionsProps {
  /** Under this name the device keeps the sizes. */
  readonly name: string;
  readonly regions: readonly Region[];
  /** What the handles between them are called. */
  readonly handleLabel: string;
  readonly upright?: boolean;
}

/** Regions beside or above one another that can be resized, by pointer or by arrow keys on the handle between them. */
export function Regions({ name, regions, handleLabel, upright = false }: RegionsProps) {
  return (
    <Group
      id={name}
      className={styles.group}
      orientation={upright ? 'vertical' : 'horizontal'}
      defaultLayout={readLayout(name)}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) keepLayout(name, layout);
      }}
    >
      {regions.map(({ id, share, least, content }, index) => (
        <Fragment key={id}>
          {index > 0 && <Separator className={styles.handle} aria-label={handleLabel} />}
          <Panel id={`${name}-${id}`} data-testid={`region-${id}`} defaultSize={`${share}%`} minSize={least}>
            {content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
