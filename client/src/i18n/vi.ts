import { agenda } from './vi/agenda.ts';
import { announcements } from './vi/announcements.ts';
import { answerImport } from './vi/answerImport.ts';
import { asking } from './vi/asking.ts';
import { ballot } from './vi/ballot.ts';
import { board } from './vi/board.ts';
import { captioner } from './vi/captioner.ts';
import { captions } from './vi/captions.ts';
import { chair } from './vi/chair.ts';
import { checkIn } from './vi/checkIn.ts';
import { commitments } from './vi/commitments.ts';
import { conclusions } from './vi/conclusions.ts';
import { conferenceTemplates } from './vi/conferenceTemplates.ts';
import { desk } from './vi/desk.ts';
import { deviceCheck } from './vi/deviceCheck.ts';
import { documents } from './vi/documents.ts';
import { dossier } from './vi/dossier.ts';
import { floor } from './vi/floor.ts';
import { guide } from './vi/guide.ts';
import { help } from './vi/help.ts';
import { home } from './vi/home.ts';
import { importing } from './vi/importing.ts';
import { interpretation } from './vi/interpretation.ts';
import { interpreter } from './vi/interpreter.ts';
import { join } from './vi/join.ts';
import { languages } from './vi/languages.ts';
import { letterhead } from './vi/letterhead.ts';
import { letters } from './vi/letters.ts';
import { listBook } from './vi/listBook.ts';
import { listening } from './vi/listening.ts';
import { lists } from './vi/lists.ts';
import { live } from './vi/live.ts';
import { messages } from './vi/messages.ts';
import { minutes } from './vi/minutes.ts';
import { moving } from './vi/moving.ts';
import { obstacles } from './vi/obstacles.ts';
import { office } from './vi/office.ts';
import { outcome } from './vi/outcome.ts';
import { papers } from './vi/papers.ts';
import { paperTemplates } from './vi/paperTemplates.ts';
import { phone } from './vi/phone.ts';
import { plan } from './vi/plan.ts';
import { polls } from './vi/polls.ts';
import { publicAnswers } from './vi/publicAnswers.ts';
import { question } from './vi/question.ts';
import { questions } from './vi/questions.ts';
import { reading } from './vi/reading.ts';
import { receipt } from './vi/receipt.ts';
import { record } from './vi/record.ts';
import { recording } from './vi/recording.ts';
import { recordingMark } from './vi/recordingMark.ts';
import { refusals } from './vi/refusals.ts';
import { respond } from './vi/respond.ts';
import { room } from './vi/room.ts';
import { search } from './vi/search.ts';
import { series } from './vi/series.ts';
import { shell } from './vi/shell.ts';
import { site } from './vi/site.ts';
import { speakers } from './vi/speakers.ts';
import { speaking } from './vi/speaking.ts';
import { stage } from './vi/stage.ts';
import { structure } from './vi/structure.ts';
import { survey } from './vi/survey.ts';
import { surveyForm } from './vi/surveyForm.ts';
import { surveys } from './vi/surveys.ts';
import { wall } from './vi/wall.ts';
import { workplace } from './vi/workplace.ts';
import { workRefusals } from './vi/workRefusals.ts';

/**
 * Every text on screen by namespace, in Vietnamese: the reference that the other languages must match key by key. No two
 * namespaces have a key in common. Pages do not import this; they load the namespaces of their screen.
 */
export const vi = {
  agenda,
  announcements,
  answerImport,
  asking,
  ballot,
  board,
  chair,
  checkIn,
  commitments,
  conclusions,
  conferenceTemplates,
  desk,
  deviceCheck,
  documents,
  floor,
  guide,
  help,
  home,
  importing,
  join,
  listBook,
  letterhead,
  letters,
  lists,
  obstacles,
  office,
  outcome,
  paperTemplates,
  papers,
  phone,
  plan,
  polls,
  publicAnswers,
  question,
  questions,
  minutes,
  dossier,
  search,
  messages,
  moving,
  reading,
  receipt,
  record,
  captioner,
  languages,
  interpreter,
  interpretation,
  listening,
  captions,
  live,
  recording,
  recordingMark,
  refusals,
  respond,
  room,
  series,
  shell,
  site,
  speakers,
  speaking,
  stage,
  structure,
  survey,
  surveyForm,
  surveys,
  wall,
  workRefusals,
  workplace,
};

/** A group of texts that is loaded as one file: client/src/i18n/{vi,en}/<namespace>.ts. */
export type Namespace = keyof typeof vi;
