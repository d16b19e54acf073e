import type { ApprovedPapersView } from '@diem-cau/shared/views/shapes.ts';
import { OwnPapers } from '../../../widgets/papers/OwnPapers.tsx';
import { HallPanel } from '../hall/HallPanel.tsx';
import { OwnCorrections } from './OwnCorrections.tsx';

/** What a site has of the papers once the conference has ended. */
export interface SitePapersProps {
  readonly approved: ApprovedPapersView;
}

/** The approved papers, and what the site asks to correct in the minutes. */
export function SitePapers({ approved }: SitePapersProps) {
  return (
    <>
      <HallPanel>
        <OwnPapers approved={approved} />
      </HallPanel>
      <OwnCorrections approved={approved.minutes !== undefined} />
    </>
  );
}
