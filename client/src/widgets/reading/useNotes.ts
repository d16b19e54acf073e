import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { useMemo, useState } from 'react';
import { useActor } from '../../store/conferenceContext.ts';
import { usePlace } from '../../store/usePlace.ts';
import { forgetNotes, keepNote, type NoteOwner, type Notes, readNotes } from './notes.ts';

/** Whose notes this page keeps. */
export function useNoteOwner(): NoteOwner {
  const { conferenceId } = usePlace();
  const { id: actorId } = useActor();
  return useMemo(() => ({ conferenceId, actorId }), [conferenceId, actorId]);
}

/** A reader's notes on a document. */
export interface OwnNotes {
  readonly notes: Notes;
  /** The page whose note this device could not keep, with what was typed. */
  readonly unsaved: { readonly page: number; readonly text: string } | undefined;
  readonly change: (page: number, text: string) => void;
  readonly forget: () => void;
}

/** The notes that this device keeps on a document, and their changes. */
export function useNotes(documentId: DocumentId): OwnNotes {
  const owner = useNoteOwner();
  const [notes, setNotes] = useState(() => readNotes(owner, documentId));
  const [unsaved, setUnsaved] = useState<OwnNotes['unsaved']>();
  return {
    notes,
    unsaved,
    change(page, text) {
      const after = keepNote(owner, documentId, { page, text });
      setNotes(after.notes);
      setUnsaved(after.kept ? undefined : { page, text });
    },
    forget() {
      forgetNotes(owner, [documentId]);
      setNotes({});
      setUnsaved(undefined);
    },
  };
}
