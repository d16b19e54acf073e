import { createContext, memo, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useView } from '../../store/conferenceContext.ts';
import { Regions } from '../../ui/layout/Regions.tsx';
import { useWide } from '../../ui/layout/useWide.ts';
import { LazyPart } from '../../ui/status/LazyPart.tsx';
import { CAPTIONS } from '../../widgets/captions/captionsSource.ts';
import { DeskHeader } from './DeskHeader.tsx';
import styles from './DeskPage.module.css';
import { FloorColumn } from './floor/FloorColumn.tsx';
import { AcceptedRegion } from './questions/AcceptedRegion.tsx';
import { InboxRegion } from './questions/InboxRegion.tsx';
import { listQuestions, type QuestionLists, sitesWithStatus } from './questions/questionLists.ts';
import { SitesColumn } from './sites/SitesColumn.tsx';
import { useControlInSlices } from './useControlInSlices.ts';
import { DeskMedia } from './wall/DeskMedia.tsx';

/** Narrower than this, the regions stand one below the other. */
const MIN_WIDTH_PX = 1081;

/**
 * What regions share beside the view. They read it from a context, so that a change does not redraw their container.
 */
interface DeskState {
  readonly lists: QuestionLists;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** The status whose sites' questions alone are listed; undefined for all. */
  readonly status: string | undefined;
  readonly onStatus: (status: string | undefined) => void;
}

const DeskContext = createContext<DeskState | undefined>(undefined);

/** The moderators' desk: questions to review, questions to call, the floor, and every site. */
export function DeskPage() {
  const loaded = useConference(({ views }) => views.control !== undefined);
  return loaded ? (
    <DeskMedia>
      <Desk />
    </DeskMedia>
  ) : null;
}

function Desk() {
  const wide = useWide(MIN_WIDTH_PX);
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<string>();
  const { questions, sites } = useControlInSlices();
  const among = useMemo(() => sitesWithStatus(sites, status), [sites, status]);
  const lists = useMemo(() => listQuestions(questions, search, among), [questions, search, among]);
  const state = useMemo(
    () => ({ lists, search, onSearch: setSearch, status, onStatus: setStatus }),
    [lists, search, status],
  );
  return (
    <div className={styles.desk}>
      <Header />
      <DeskContext value={state}>
        <main className={styles.main}>{wide ? <WideRegions /> : <RegionsBelow />}</main>
      </DeskContext>
      <SaidNow />
    </div>
  );
}

function useDesk(): DeskState {
  const state = useContext(DeskContext);
  if (!state) throw new Error('No desk above this region');
  return state;
}

/** What is said, for those at the desk who hear badly or sit in a loud room. */
function SaidNow() {
  const captions = useView('control')?.captions;
  return captions && <LazyPart source={CAPTIONS} props={{ captions }} waiting={null} silent />;
}

function Header() {
  return <DeskHeader control={useControlInSlices()} />;
}

function Inbox() {
  return <InboxRegion control={useControlInSlices()} {...useDesk()} />;
}

function Accepted() {
  return <AcceptedRegion control={useControlInSlices()} lists={useDesk().lists} />;
}

function Floor() {
  return <FloorColumn control={useControlInSlices()} />;
}

function Sites() {
  return <SitesColumn control={useControlInSlices()} />;
}

const RegionsBelow = memo(function RegionsBelow() {
  return (
    <>
      <Inbox />
      <Accepted />
      <Floor />
      <Sites />
    </>
  );
});

const WideRegions = memo(function WideRegions() {
  const { t } = useTranslation();
  const handleLabel = t('desk.resize');
  const questions = (
    <Regions
      name="desk-questions"
      upright
      handleLabel={handleLabel}
      regions={[
        { id: 'inbox', share: 58, least: 240, content: <Inbox /> },
        { id: 'accepted', share: 42, least: 140, content: <Accepted /> },
      ]}
    />
  );
  return (
    <Regions
      name="desk"
      handleLabel={handleLabel}
      regions={[
        { id: 'questions', share: 26, least: 290, content: questions },
        { id: 'floor', share: 46, least: 400, content: <Floor /> },
        { id: 'wall', share: 28, least: 300, content: <Sites /> },
      ]}
    />
  );
});
