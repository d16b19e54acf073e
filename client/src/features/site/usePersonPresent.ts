import { isPerson } from '@diem-cau/shared/domain/roster/state.ts';
import { useEffect } from 'react';
import { useView } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useBlockReason } from '../../widgets/commands/CommandButton.tsx';

/** Whether the site is one person who joins alone. Rule ROST-18. */
export function useIsPerson(): boolean {
  const site = useView('self')?.site;
  return site !== undefined && isPerson(site);
}

/** Counts the one person of such a site as present once its screen is open: nobody is asked for a headcount of one. */
export function usePersonPresent(): void {
  const declared = useView('self')?.site?.declared;
  const blocked = useBlockReason('DeclareHeadcount');
  const { send } = useCommand();
  const uncounted = useIsPerson() && declared === undefined && blocked === undefined;
  useEffect(() => {
    if (uncounted) void send({ type: 'DeclareHeadcount', count: 1 });
  }, [uncounted, send]);
}
