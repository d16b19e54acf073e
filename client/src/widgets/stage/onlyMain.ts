import type { StagePlaceView, StageView } from '@diem-cau/shared/views/shapes.ts';

/** The stage as a weak machine shows it: what is presented, or the most prominent place, and no other. */
export function onlyMain(stage: StageView): StageView {
  if (stage.layout === 'presentation' && stage.presentation) return { ...stage, places: {} };
  const [main] = Object.entries(stage.places).sort(([, one], [, other]) => one.rank - other.rank);
  if (!main) return stage;
  const [key, place] = main;
  const places: Record<string, StagePlaceView> = { [key]: { ...place, prominence: 'main' } };
  return { ...stage, layout: 'speaker', places };
}
