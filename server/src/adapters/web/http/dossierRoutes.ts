import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { writeStoredZip } from '../../../application/dossier/storedZip.ts';
import { Places } from '../../../application/limits/places.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** Concurrent dossiers: each holds a log and converts papers. */
const DOSSIERS = { all: 4, each: 1 };

/** Everything of a conference in one archive, made while it is sent. */
export function dossierHandlers({ dossiers }: HttpAppOptions): RouteHandlers<'downloadDossier'> {
  const places = new Places(DOSSIERS);
  return {
    downloadDossier: {
      async handle({ conference: { runtime }, response }) {
        const release = places.hold(runtime.id);
        if (!release) return err({ code: 'RATE_LIMITED' });
        response.once('close', release);
        const content = writeStoredZip(await dossiers.open(runtime));
        return ok({ content, headers: { 'Content-Disposition': `attachment; filename="${runtime.id}.zip"` } });
      },
    },
  };
}
