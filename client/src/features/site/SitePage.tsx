import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import { isPhone } from '../../platform/isPhone.ts';
import { useActor, useView } from '../../store/conferenceContext.ts';
import { useTelevisionLayout } from '../../store/hallLayout.ts';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { HallScreen } from './hall/HallScreen.tsx';
import { PhoneHall } from './phone/PhoneHall.tsx';

const CAPTION_EDITOR: LazySource<{ readonly hall: HallView }> = {
  load: loadWithTexts('captioner', () => import('./captioner/CaptionEditor.tsx').then((file) => file.CaptionEditor)),
};

/** A site's screen: the stage for the hall, and the operator's bar; on a phone in a layout of its own. */
export function SitePage() {
  const { siteId } = useActor();
  const hall = useView('hall');
  const television = useTelevisionLayout();
  if (siteId !== undefined && hall && isPhone() && !television) return <PhoneHall hall={hall} siteId={siteId} />;
  return <HallScreen ownSiteId={siteId} />;
}

/** The same screen for those who only watch, and for the captioner, who writes below it. */
export function WatchPage() {
  const hall = useView('hall');
  const writes = useActor().role === 'captioner';
  return <HallScreen foot={writes && hall && <LazyPart source={CAPTION_EDITOR} props={{ hall }} />} />;
}
