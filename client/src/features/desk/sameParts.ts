import type { ControlView } from '@diem-cau/shared/views/shapes.ts';

interface Shows {
  readonly control: ControlView;
}

/**
 * Compares the props of a memoised region by the parts of the view that it shows: parts keep their identity until they
 * change, so a headcount does not redraw the inbox.
 */
export function sameParts<Props extends Shows>(...parts: readonly (keyof ControlView)[]) {
  return (before: Props, after: Props): boolean =>
    (Object.keys(after) as (keyof Props)[]).every((name) =>
      name === 'control'
        ? parts.every((part) => before.control[part] === after.control[part])
        : before[name] === after[name],
    );
}
