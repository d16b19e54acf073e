import { createContext, type ReactNode, useContext } from 'react';
import { IDLE_SNAPSHOT, type StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';
import { useExcessNotices } from '../../../widgets/stage/useExcessNotices.ts';
import { useStageMedia } from '../../../widgets/stage/useStageMedia.ts';

const MediaContext = createContext<StageMediaSnapshot>(IDLE_SNAPSHOT);

/** Joins the media once for the whole desk: the stage in small and the wall come over the same connection. */
export function DeskMedia({ children }: { readonly children: ReactNode }) {
  useExcessNotices();
  return <MediaContext value={useStageMedia()}>{children}</MediaContext>;
}

/** What the desk receives of the stage and the wall. */
export function useDeskMedia(): StageMediaSnapshot {
  return useContext(MediaContext);
}
