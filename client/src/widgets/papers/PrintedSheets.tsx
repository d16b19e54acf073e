import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import styles from './PrintedSheets.module.css';
import { useQrImages } from './useQrImages.ts';

interface PrintedSheetsProps {
  /** The addresses that the sheets show as QR codes. The same list until they change. */
  readonly urls: readonly string[];
  readonly testId: string;
  /** Called once the browser's print dialog is closed. */
  readonly onPrinted: () => void;
  /** The sheets, each a page of A4 with a margin of 10 mm, given the images by address. */
  readonly children: (images: ReadonlyMap<string, string>) => ReactNode;
}

/** Prints sheets instead of the page they are asked for from, once their QR codes are drawn. */
export function PrintedSheets({ urls, testId, onPrinted, children }: PrintedSheetsProps) {
  const images = useQrImages(urls);
  useEffect(() => {
    if (!images) return;
    // A frame later the images stand in the page.
    const frame = requestAnimationFrame(() => {
      window.print();
      onPrinted();
    });
    return () => cancelAnimationFrame(frame);
  }, [images, onPrinted]);
  if (!images) return null;
  return createPortal(
    <div className={styles.sheets} data-testid={testId}>
      {children(images)}
    </div>,
    document.body,
  );
}
