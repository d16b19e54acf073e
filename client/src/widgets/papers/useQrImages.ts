import { useEffect, useState } from 'react';
import { drawQrPicture } from './drawQr.ts';

/** Draws texts as QR codes: addresses of images by text, once all are drawn. */
export function useQrImages(texts: readonly string[]): ReadonlyMap<string, string> | undefined {
  const [images, setImages] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    let current = true;
    void Promise.all(texts.map(async (text) => [text, await drawQrPicture(text)] as const)).then((drawn) => {
      if (current) setImages(new Map(drawn));
    });
    return () => {
      current = false;
    };
  }, [texts]);
  return images;
}
