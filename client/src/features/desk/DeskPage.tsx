import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { Regions } from '../../ui/Regions.tsx';
import { useWide } from '../../ui/useWide.ts';
import { AcceptedRegion } from './AcceptedRegion.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import styles from './DeskPage.module.css';
import { FloorColumn } from './FloorColumn.tsx';
import { InboxRegion } from './InboxRegion.tsx';
import { listQuestions } from './questionLists.ts';
import { SitesColumn } from './SitesColumn.tsx';
import { DeskMedia } from './wall/DeskMedia.tsx';

/** Narrower than this, the regions stand one below the other. */
const LEAST_WIDTH_PX = 1081;

/** The moderators' desk: questions to review, questions to call, the floor, and every site. */
export function DeskPage() {
  // Drawn in slices between what a moderator types and presses; of changes that come faster, the latest.
  const control = useDeferredValue(useView('control'));
  return control ? (
    <DeskMedia>
      <LoadedDesk control={control} />
    </DeskMedia>
  ) : null;
}

function LoadedDesk({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const wide = useWide(LEAST_WIDTH_PX);
  const [search, setSearch] = useState('');
  const lists = useMemo(() => listQuestions(control.questions, search), [control.questions, search]);
  const inbox = <InboxRegion control={control} lists={lists} search={search} onSearch={setSearch} />;
  const accepted = <AcceptedRegion control={control} lists={lists} />;
  const floor = <FloorColumn control={control} />;
  const sites = <SitesColumn control={control} />;
  const handleLabel = t('desk.resize');
  return (
    <div className={styles.desk}>
      <DeskHeader control={control} />
      <main className={styles.main}>
        {wide ? (
          <Regions
            name="desk"
            handleLabel={handleLabel}
            regions={[
              {
                id: 'questions',
                share: 26,
                least: 290,
                content: (
                  <Regions
                    name="desk-questions"
                    upright
                    handleLabel={handleLabel}
                    regions={[
                      { id: 'inbox', share: 58, least: 240, content: inbox },
                      { id: 'accepted', share: 42, least: 140, content: accepted },
                    ]}
                  />
                ),
              },
              { id: 'floor', share: 46, least: 400, content: floor },
              { id: 'wall', share: 28, least: 300, content: sites },
            ]}
          />
        ) : (
          <>
            {inbox}
            {accepted}
            {floor}
            {sites}
          </>
        )}
      </main>
    </div>
  );
}
