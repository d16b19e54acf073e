import type { Page } from 'playwright-core';
import type { RoomLook } from '../../scripts/rehearse/media/mediaLoop.ts';
import { watchFrames } from '../testkit/movingPicture.ts';
import { waitFor } from '../testkit/waitFor.ts';

/** How far a decoded colour may be from the painted one, of 255. */
const TOLERANCE = 28;

/** Waits until a page decodes moving pictures of a simulated room from a place: the wall behind its people has its colour. */
export async function seesRoom(page: Page, slot: string, { hue }: RoomLook): Promise<void> {
  const painted = await page.evaluate((degrees) => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.fillStyle = `hsl(${degrees} 35% 32%)`;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, hue);
  const moves = watchFrames();
  await waitFor(
    `the room of ${slot}`,
    async () => {
      const now = await edgeOf(page, slot);
      if (!now?.pixel.every((value, index) => Math.abs(value - (painted[index] ?? -999)) < TOLERANCE)) return undefined;
      return moves(now.frames) ? true : undefined;
    },
    60_000,
  );
}

/** The colour at the left edge, half way down, where nobody sits. */
async function edgeOf(page: Page, slot: string) {
  return page.evaluate((key) => {
    const video = document.querySelector<HTMLVideoElement>(`[data-testid="stage-video"][data-slot="${key}"]`);
    if (!video || video.videoWidth === 0) return undefined;
    const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(video, 0, video.videoHeight * 0.45, video.videoWidth * 0.02, video.videoHeight * 0.1, 0, 0, 1, 1);
    const pixel = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return { frames: video.getVideoPlaybackQuality().totalVideoFrames, pixel };
  }, slot);
}
