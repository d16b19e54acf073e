import type { HitPlace } from '@diem-cau/shared/search/conferenceTexts.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useView } from '../../store/conferenceContext.ts';
import { Tabs } from '../../ui/layout/Tabs.tsx';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { RecordedMoments } from '../../widgets/recording/RecordedMoments.tsx';
import type { CaptionsTabProps } from './CaptionsTab.tsx';
import type { CommitmentsTabProps } from './CommitmentsTab.tsx';
import type { ConclusionsTabProps } from './ConclusionsTab.tsx';
import { FollowUpTab } from './FollowUpTab.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import type { MinutesTabProps } from './minutes/MinutesTab.tsx';
import { RecordHeader } from './RecordHeader.tsx';
import styles from './RecordPage.module.css';
import { SearchBox } from './search/SearchBox.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { unreachedQuestions } from './unreached.ts';

// The library that draws is loaded by those who look at charts.
const CHARTS_TAB: LazySource<{ readonly control: ControlView }> = {
  load: async () => (await import('./ChartsTab.tsx')).ChartsTab,
};

const CONCLUSIONS_TAB: LazySource<ConclusionsTabProps> = {
  load: async () => (await import('./ConclusionsTab.tsx')).ConclusionsTab,
};
const COMMITMENTS_TAB: LazySource<CommitmentsTabProps> = {
  load: async () => (await import('./CommitmentsTab.tsx')).CommitmentsTab,
};
const CAPTIONS_TAB: LazySource<CaptionsTabProps> = {
  load: async () => (await import('./CaptionsTab.tsx')).CaptionsTab,
};
const MINUTES_TAB: LazySource<MinutesTabProps> = {
  load: async () => (await import('./minutes/MinutesTab.tsx')).MinutesTab,
};

/** What somebody went to from the search, and how often they went anywhere: going to the same place again works too. */
interface Arrival {
  readonly place?: HitPlace;
  readonly number: number;
}

type TabName = 'timeline' | 'conclusions' | 'followUp' | 'commitments' | 'charts' | 'captions' | 'papers';

/** The follow-up screen: what happened, as it happens and afterwards. */
export function RecordPage() {
  const control = useView('control');
  return control ? <LoadedRecord control={control} /> : null;
}

function LoadedRecord({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>(useActor().role === 'minutesSecretary' ? 'conclusions' : 'timeline');
  const [{ place, number }, setArrival] = useState<Arrival>({ number: 0 });
  const goTo = (to: HitPlace) => {
    setTab(to.tab);
    setArrival(({ number: before }) => ({ place: to, number: before + 1 }));
  };
  const left = unreachedQuestions(control.questions).length + Object.keys(control.unheard).length;
  return (
    <div className={styles.page}>
      <RecordHeader control={control} />
      <main className={styles.main}>
        <KeyFigures control={control} />
        <SearchBox control={control} onGo={goTo} />
        <RecordedMoments enabled={control.recording.parts > 0}>
          <Tabs<TabName>
            label={t('record.tabs')}
            selected={tab}
            onSelect={(name) => {
              setTab(name);
              // Who turns the pages by hand has left what was found.
              setArrival(({ number: before }) => ({ number: before }));
            }}
            classes={{ list: styles.tabList, tab: styles.tab, panel: styles.panel }}
            tabs={[
              { name: 'timeline', label: t('record.timeline') },
              { name: 'conclusions', label: t('conclusions.tab') },
              { name: 'followUp', label: left > 0 ? `${t('record.followUp')} (${left})` : t('record.followUp') },
              { name: 'commitments', label: t('ledger.tab') },
              { name: 'charts', label: t('record.charts') },
              { name: 'captions', label: t('saidText.title') },
              { name: 'papers', label: t('record.papers') },
            ]}
          >
            {tab === 'timeline' && (
              <TimelineTab
                key={`timeline ${number}`}
                control={control}
                arriveAt={place?.tab === 'timeline' ? place.key : undefined}
              />
            )}
            {tab === 'conclusions' && (
              <LazyPart
                key={`conclusions ${number}`}
                source={CONCLUSIONS_TAB}
                props={{ control, arriveAt: place?.tab === 'conclusions' ? place.about : undefined }}
                waiting={<Skeleton height="320px" />}
              />
            )}
            {tab === 'followUp' && <FollowUpTab control={control} />}
            {tab === 'charts' && (
              <LazyPart source={CHARTS_TAB} props={{ control }} waiting={<Skeleton height="320px" />} />
            )}
            {tab === 'captions' && (
              <LazyPart source={CAPTIONS_TAB} props={{ control }} waiting={<Skeleton height="320px" />} />
            )}
            {tab === 'commitments' && (
              <LazyPart
                key={`commitments ${number}`}
                source={COMMITMENTS_TAB}
                props={{ control, arriveAt: place?.tab === 'commitments' ? place.id : undefined }}
                waiting={<Skeleton height="320px" />}
              />
            )}
            {tab === 'papers' && (
              <LazyPart
                key={`papers ${number}`}
                source={MINUTES_TAB}
                props={{ control, arriveAt: place?.tab === 'papers' ? place.block : undefined }}
                waiting={<Skeleton height="320px" />}
              />
            )}
          </Tabs>
        </RecordedMoments>
      </main>
    </div>
  );
}
