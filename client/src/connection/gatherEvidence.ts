import type { Evidence } from '@diem-cau/shared/sync/diagnosis.ts';
import { request } from './http.ts';

/** A path that no route has: the server checks the page's origin and answers with a code. */
const PROBE_PATH = '/api/probe';
const PROBE_TIMEOUT_MS = 5_000;

/** Asks the server by plain HTTP for what the socket could not find out. Never rejects. */
export async function gatherEvidence(refusal: string | undefined): Promise<Evidence> {
  let answered = false;
  const fetchNoting: typeof fetch = async (...args) => {
    const response = await fetch(...args);
    answered = true;
    return response;
  };
  const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
  const reply = await request<never>(PROBE_PATH, { method: 'POST', cache: 'no-store', signal }, fetchNoting);
  const code = reply.ok ? undefined : reply.error.code;
  return {
    onLine: navigator.onLine,
    secure: location.protocol === 'https:',
    refusal,
    // `request` answers so where the server is silent, or where something else answers in its place.
    answer: code === 'DISCONNECTED' ? undefined : code,
    answered,
  };
}
