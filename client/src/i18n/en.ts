import { agenda } from './en/agenda.ts';
import { announcements } from './en/announcements.ts';
import { answerImport } from './en/answerImport.ts';
import { asking } from './en/asking.ts';
import { ballot } from './en/ballot.ts';
import { board } from './en/board.ts';
import { captioner } from './en/captioner.ts';
import { captions } from './en/captions.ts';
import { chair } from './en/chair.ts';
import { checkIn } from './en/checkIn.ts';
import { commitments } from './en/commitments.ts';
import { conclusions } from './en/conclusions.ts';
import { conferenceTemplates } from './en/conferenceTemplates.ts';
import { desk } from './en/desk.ts';
import { deviceCheck } from './en/deviceCheck.ts';
import { documents } from './en/documents.ts';
import { dossier } from './en/dossier.ts';
import { floor } from './en/floor.ts';
import { guide } from './en/guide.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { importing } from './en/importing.ts';
import { interpretation } from './en/interpretation.ts';
import { interpreter } from './en/interpreter.ts';
import { join } from './en/join.ts';
import { languages } from './en/languages.ts';
import { letterhead } from './en/letterhead.ts';
import { letters } from './en/letters.ts';
import { listBook } from './en/listBook.ts';
import { listening } from './en/listening.ts';
import { lists } from './en/lists.ts';
import { live } from './en/live.ts';
import { messages } from './en/messages.ts';
import { minutes } from './en/minutes.ts';
import { moving } from './en/moving.ts';
import { obstacles } from './en/obstacles.ts';
import { office } from './en/office.ts';
import { outcome } from './en/outcome.ts';
import { papers } from './en/papers.ts';
import { paperTemplates } from './en/paperTemplates.ts';
import { phone } from './en/phone.ts';
import { plan } from './en/plan.ts';
import { polls } from './en/polls.ts';
import { publicAnswers } from './en/publicAnswers.ts';
import { question } from './en/question.ts';
import { questions } from './en/questions.ts';
import { reading } from './en/reading.ts';
import { receipt } from './en/receipt.ts';
import { record } from './en/record.ts';
import { recording } from './en/recording.ts';
import { recordingMark } from './en/recordingMark.ts';
import { refusals } from './en/refusals.ts';
import { respond } from './en/respond.ts';
import { room } from './en/room.ts';
import { search } from './en/search.ts';
import { series } from './en/series.ts';
import { shell } from './en/shell.ts';
import { site } from './en/site.ts';
import { speakers } from './en/speakers.ts';
import { speaking } from './en/speaking.ts';
import { stage } from './en/stage.ts';
import { structure } from './en/structure.ts';
import { survey } from './en/survey.ts';
import { surveyForm } from './en/surveyForm.ts';
import { surveys } from './en/surveys.ts';
import { wall } from './en/wall.ts';
import { workplace } from './en/workplace.ts';
import { workRefusals } from './en/workRefusals.ts';
import type { vi } from './vi.ts';
import type { Words } from './words.ts';

/** Every text on screen by namespace, in English. */
export const en: Words<typeof vi> = {
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
