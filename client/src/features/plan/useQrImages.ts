import { toString as drawQr } from 'qrcode';
import { useEffect, useState } from 'react';

/** Draws texts as QR codes: addresses of images by text, once all are drawn. */
export function useQrImages(texts: readonly string[]): ReadonlyMap<string, string> | undefined {
  const [images, setImages] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    let current = true;
    void Promise.all(texts.map(async (text) => [text, await drawImage(text)] as const)).then((drawn) => {
      if (current) setImages(new Map(drawn));
    });
    return () => {
      current = false;
    };
  }, [texts]);
  return images;
}

async function drawImage(text: string): Promise<string> {
  const svg = await drawQr(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
