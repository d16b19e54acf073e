export function downloadWorker(
  mediasoupFolder: string,
  folder: string,
  hashes?: Readonly<Record<string, string>>,
): Promise<{ readonly path: string } | { readonly reason: string }>;
