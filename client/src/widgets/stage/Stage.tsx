import { hasEnded, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { FloorView, PresentationView, StagePlaceView, StageView } from '@diem-cau/shared/views/shapes.ts';
import { VideoOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useDevices } from '../../store/deviceStore.ts';
import { useSharedScreen } from '../../store/screenStore.ts';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { PartBoundary } from '../../ui/status/PartBoundary.tsx';
import { classNames } from '../../ui/theme/classNames.ts';
import type { ConclusionFigureProps } from '../conclusions/ConclusionFigure.tsx';
import { MediaObstacleText } from '../devices/MediaObstacleText.tsx';
import { CardFigure } from '../documents/CardFigure.tsx';
import type { DocumentPageProps } from '../documents/DocumentPage.tsx';
import { groupBeside } from '../sites/groupBeside.ts';
import styles from './Stage.module.css';
import { StageTile } from './StageTile.tsx';
import { StageVideo } from './StageVideo.tsx';
import { presentationBox, tileBox } from './tileBoxes.ts';

/** The reader of documents is large, and loaded where one is presented. */
const DOCUMENT_PAGE: LazySource<DocumentPageProps> = {
  load: async () => (await import('../documents/DocumentPage.tsx')).DocumentPage,
};

/** A conclusion comes late in a session, if at all. */
const CONCLUSION_FIGURE: LazySource<ConclusionFigureProps> = {
  load: async () => (await import('../conclusions/ConclusionFigure.tsx')).ConclusionFigure,
};

interface StageProps {
  readonly stage: StageView;
  readonly floor: FloorView;
  readonly phase: Phase;
  readonly title: string;
  readonly snapshot: StageMediaSnapshot;
  /** The place this device fills itself, shown from its own camera. */
  readonly ownKey?: string | undefined;
  /** Without names and words, for a small picture beside them. */
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

/** What everybody sees, in the layout that the desk has chosen. */
export function Stage({ stage, floor, phase, title, snapshot, ownKey, bare = false, children }: StageProps) {
  const { t } = useTranslation();
  // What another machine of the place sends instead is not this camera: its picture here would be a false one.
  const elsewhere = snapshot.troubles.camera === 'elsewhere';
  const camera = useDevices((state) => (state.wanted.camera && !elsewhere ? state.camera : undefined));
  const { layout } = stage;
  const places = Object.entries(stage.places).sort(([, one], [, other]) => one.rank - other.rank);
  const trackOf = (key: string) => (key === ownKey ? camera : snapshot.slots.find((slot) => slot.key === key)?.video);
  const first = places[0];
  const filled = layout !== 'presentation' && first?.[1].prominence === 'main' ? first : undefined;
  const empty = (places.length === 0 && layout !== 'presentation') || (filled !== undefined && !trackOf(filled[0]));
  return (
    <section
      className={classNames(styles.stage, bare && styles.bare)}
      aria-label={t('media.stage')}
      data-layout={layout}
      data-testid="stage"
    >
      {empty && <Placeholder ofSite={first?.[1].siteId !== undefined} phase={phase} snapshot={snapshot} bare={bare} />}
      {layout === 'presentation' && (
        <Presentation stage={stage} alone={places.length === 0} snapshot={snapshot} ownKey={ownKey} bare={bare} />
      )}
      {places.map(([key, place]) => {
        const track = trackOf(key);
        const still = key === ownKey ? undefined : snapshot.slots.find((slot) => slot.key === key)?.still;
        // The placeholder of the whole stage says why it is empty.
        if (place.prominence === 'main' && !track) return null;
        return (
          <StageTile
            key={key}
            slotKey={key}
            place={place}
            track={track}
            still={still}
            box={tileBox(layout, place.rank, places.length)}
            bare={bare}
          />
        );
      })}
      {!bare && filled && (trackOf(filled[0]) || filled[1].siteId) && (
        <LowerThird place={filled[1]} floor={floor} title={title} phase={phase} />
      )}
      {children}
    </section>
  );
}

interface PresentationProps {
  readonly stage: StageView;
  /** No people stand beside it. */
  readonly alone: boolean;
  readonly snapshot: StageMediaSnapshot;
  readonly ownKey: string | undefined;
  readonly bare: boolean;
}

/** What is presented, whole and uncut. */
function Presentation({ stage, alone, snapshot, ownKey, bare }: PresentationProps) {
  const { presentation } = stage;
  if (!presentation) return null;
  return (
    <figure className={styles.presentation} style={presentationBox(alone)} data-testid="presentation">
      <PartBoundary key={partOf(presentation)}>
        {presentation.kind === 'screen' ? (
          <SharedScreen presentation={presentation} snapshot={snapshot} ownKey={ownKey} bare={bare} />
        ) : presentation.kind === 'card' ? (
          <CardFigure card={presentation.card} page={presentation.page} />
        ) : presentation.kind === 'conclusion' ? (
          <LazyPart source={CONCLUSION_FIGURE} props={{ shown: presentation }} silent={bare} />
        ) : (
          <LazyPart
            key={presentation.documentId}
            source={DOCUMENT_PAGE}
            props={{ shown: presentation, bare }}
            silent={bare}
          />
        )}
      </PartBoundary>
    </figure>
  );
}

/** What of a presentation may fail by itself: another page or card is drawn again. */
function partOf(presentation: PresentationView): string {
  if (presentation.kind === 'screen') return 'screen';
  if (presentation.kind === 'conclusion') return `${presentation.about} ${presentation.page}`;
  return presentation.kind === 'card' ? presentation.card.title : `${presentation.documentId} ${presentation.page}`;
}

interface SharedScreenProps extends Omit<PresentationProps, 'stage' | 'alone'> {
  readonly presentation: Extract<PresentationView, { readonly kind: 'screen' }>;
}

function SharedScreen({ presentation, snapshot, ownKey, bare }: SharedScreenProps) {
  const { t } = useTranslation();
  const shared = useSharedScreen();
  const key = presentation.siteId === undefined ? 'chair' : `speaker:${presentation.siteId}`;
  const track = key === ownKey ? shared : snapshot.slots.find((slot) => slot.key === key)?.screen;
  if (track) return <StageVideo track={track} slotKey="screen" className={styles.screen} />;
  return bare ? null : <p className={styles.waiting}>{t('stage.waitingForScreen')}</p>;
}

interface LowerThirdProps {
  readonly place: StagePlaceView;
  readonly floor: FloorView;
  readonly title: string;
  readonly phase: Phase;
}

/** Names who fills the stage. The chair's hall speaks from the chair's place, and with its picture. */
function LowerThird({ place, floor, title, phase }: LowerThirdProps) {
  const { t } = useTranslation();
  const { speaking } = floor;
  const turn = speaking && (place.speaking || place.siteId === undefined) ? speaking : undefined;
  const { siteName, groupName } = turn ?? place;
  const speaker = turn?.speaker;
  // Before the conference begins only a test of the halls puts a site on the stage.
  const tested = phase === 'open';
  const name = speaker?.name ?? siteName ?? t('stage.chairPlace');
  return (
    <div className={styles.lowerThird}>
      <p className={styles.role}>
        {t(
          turn
            ? 'stage.speaking'
            : place.siteId === undefined
              ? 'stage.chair'
              : tested
                ? 'hallTestTurn.label'
                : 'stage.guest',
        )}
      </p>
      <p className={styles.name} title={name} data-first="speaker">
        {name}
      </p>
      <p className={styles.place}>
        {siteName === undefined
          ? title
          : [
              ...(speaker ? [speaker.position, siteName] : []),
              groupBeside(siteName, groupName),
              turn && !speaker && t(`handKinds.${turn.kind}`),
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
    </div>
  );
}

interface PlaceholderProps {
  readonly ofSite: boolean;
  readonly phase: Phase;
  readonly snapshot: StageMediaSnapshot;
  readonly bare: boolean;
}

function Placeholder({ ofSite, phase, snapshot, bare }: PlaceholderProps) {
  const { t } = useTranslation();
  const connecting = snapshot.state === 'connecting' || snapshot.state === 'failed';
  return (
    <div className={styles.placeholder}>
      <VideoOff aria-hidden="true" size="2em" />
      {!bare && (
        <>
          <p className={styles.waiting}>
            {hasEnded(phase) ? t('site.closed') : t(ofSite ? 'media.waitingForSpeaker' : 'media.waitingForChair')}
          </p>
          <p className={styles.hint}>
            {hasEnded(phase) ? (
              t('site.closedHint')
            ) : snapshot.troubles.camera === 'elsewhere' ? (
              t('media.ownPictureElsewhere')
            ) : snapshot.obstacle ? (
              <MediaObstacleText obstacle={snapshot.obstacle} />
            ) : connecting ? (
              t(snapshot.state === 'failed' ? 'media.failed' : 'media.connecting')
            ) : (
              t(ofSite ? 'media.waitingForSpeakerHint' : 'media.waitingForChairHint')
            )}
          </p>
        </>
      )}
    </div>
  );
}
