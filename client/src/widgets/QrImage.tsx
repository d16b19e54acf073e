import { toString as drawQr } from 'qrcode';
import { useEffect, useState } from 'react';

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
    void drawQr(url, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }).then((svg) => {
      if (current) setImage(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
    return () => {
      current = false;
    };
  }, [url]);
  return image === undefined ? null : <img className={className} src={image} alt={alt} />;
}
