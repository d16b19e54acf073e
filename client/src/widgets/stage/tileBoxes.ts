import type { StageLayout } from '@diem-cau/shared/domain/stage/state.ts';
import type { CSSProperties } from 'react';

/** Where a picture stands, in hundredths of the stage's width (`cqw`) and height (`cqh`). */
type Box = Pick<CSSProperties, 'left' | 'top' | 'width' | 'height'>;

const GAP = 1;
const WHOLE: Box = { left: '0', top: '0', width: '100%', height: '100%' };
/** Beside a presentation: a column of small pictures. */
const COLUMN_WIDTH = 18;

/** The box of what is presented; `alone` without people beside it. */
export function presentationBox(alone: boolean): Box {
  if (alone) return WHOLE;
  return { left: '0', top: '0', width: `${100 - COLUMN_WIDTH - 2 * GAP}cqw`, height: '100cqh' };
}

/** The box of the place with a rank (1 is the most prominent) among `count` places. */
export function tileBox(layout: StageLayout, rank: number, count: number): Box {
  switch (layout) {
    case 'presentation':
      return columnBox(rank - 1, COLUMN_WIDTH, GAP);
    case 'sideBySide':
      return count === 1 ? WHOLE : rank <= 2 ? halfBox(rank, count) : rowBox(rank - 3, count - 2);
    case 'grid':
      return cellBox(rank - 1, count);
    case 'speaker':
      // Many small pictures are smaller ones, or they would reach the speaker's name.
      return rank === 1 ? WHOLE : columnBox(rank - 2, count > 3 ? 15 : 21.5, 1.8);
  }
}

/** Pictures of 16:9 one under the other at the right edge. */
function columnBox(index: number, width: number, margin: number): Box {
  const height = (width * 9) / 16;
  return {
    left: `${100 - margin - width}cqw`,
    top: `${margin + index * (height + GAP)}cqw`,
    width: `${width}cqw`,
    height: `${height}cqw`,
  };
}

/** Two pictures of 16:9 in the middle, higher up where others stand below them. */
function halfBox(rank: number, count: number): Box {
  const width = (100 - 3 * GAP) / 2;
  const height = (width * 9) / 16;
  const lift = count > 2 ? 7 : 0;
  return {
    left: `${GAP + (rank - 1) * (width + GAP)}cqw`,
    top: `calc(50cqh - ${height / 2 + lift}cqw)`,
    width: `${width}cqw`,
    height: `${height}cqw`,
  };
}

/** Small pictures in a row under the halves. */
function rowBox(index: number, count: number): Box {
  const width = 18;
  const left = (100 - count * width - (count - 1) * GAP) / 2;
  return {
    left: `${left + index * (width + GAP)}cqw`,
    top: `calc(50cqh + ${8 + GAP}cqw)`,
    width: `${width}cqw`,
    height: `${(width * 9) / 16}cqw`,
  };
}

/** Equal cells; a last row that is not full stands in the middle. */
function cellBox(index: number, count: number): Box {
  if (count === 1) return WHOLE;
  const columns = count <= 4 ? 2 : 3;
  const rows = Math.ceil(count / columns);
  const row = Math.floor(index / columns);
  const inRow = Math.min(columns, count - row * columns);
  const width = (100 - (columns + 1) * GAP) / columns;
  const indent = (100 - inRow * width - (inRow - 1) * GAP) / 2;
  const height = (100 - (rows + 1) * GAP) / rows;
  return {
    left: `${indent + (index - row * columns) * (width + GAP)}cqw`,
    top: `${GAP + row * (height + GAP)}cqh`,
    width: `${width}cqw`,
    height: `${height}cqh`,
  };
}
