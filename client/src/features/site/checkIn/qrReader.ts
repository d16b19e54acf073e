/** Reads a QR code in a video's picture of this moment; undefined where there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** The browser's own reader (Shape Detection API), as far as it is used here. */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface BarcodeReaderClass {
  new (options: { readonly formats: readonly string[] }): BarcodeReader;
  getSupportedFormats?(): Promise<readonly string[]>;
}

/** The longer side of a picture that is searched, in pixels: a code held before a camera fills much of it. */
const SEARCHED_PIXELS = 640;

/** The browser's own reader where it has one, else one that is loaded. */
export async function createQrReader(): Promise<QrReader> {
  const own = (globalThis as { readonly BarcodeDetector?: BarcodeReaderClass }).BarcodeDetector;
  if (own && (await own.getSupportedFormats?.())?.includes('qr_code')) {
    const reader = new own({ formats: ['qr_code'] });
    return async (video) => (await reader.detect(video))[0]?.rawValue;
  }
  const { default: search } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, SEARCHED_PIXELS / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (!context || width === 0 || height === 0) return undefined;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(video, 0, 0, width, height);
    return search(context.getImageData(0, 0, width, height).data, width, height)?.data;
  };
}
