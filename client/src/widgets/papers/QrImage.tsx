import { useEffect, useState } from 'react';
import { drawQr } from './drawQr.ts';

/** A link as a code that phones read. */
export function QrImage({
  url,
  alt,
  className,
}: {
  readonly url: string;
  readonly alt: string;
  readonly className?: string | undefined;
}) {
  const [image, setImage] = useState<string>();
  useEffect(() => {
    let current = true;
    void drawQr(url).then((drawn) => {
      if (current) setImage(drawn);
    });
    return () => {
      current = false;
    };
  }, [url]);
  return image === undefined ? null : <img className={className} src={image} alt={alt} />;
}
