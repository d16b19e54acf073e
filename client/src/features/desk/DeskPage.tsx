import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useView } from '../../store/conferenceContext.ts';
import { DeskHeader } from './DeskHeader.tsx';
import styles from './DeskPage.module.css';
import { FloorColumn } from './FloorColumn.tsx';
import { QuestionsColumn } from './QuestionsColumn.tsx';
import { SitesColumn } from './SitesColumn.tsx';
import { DeskMedia } from './wall/DeskMedia.tsx';

/** The moderators' desk: questions, the floor, and every site. */
export function DeskPage() {
  const control = useView('control');
  return control ? (
    <DeskMedia>
      <LoadedDesk control={control} />
    </DeskMedia>
  ) : null;
}

function LoadedDesk({ control }: { readonly control: ControlView }) {
  return (
    <div className={styles.desk}>
      <DeskHeader control={control} />
      <main className={styles.columns}>
        <QuestionsColumn control={control} />
        <FloorColumn control={control} />
        <SitesColumn control={control} />
      </main>
    </div>
  );
}
