import { desk } from './en/desk.ts';
import { errors } from './en/errors.ts';
import { everywhere } from './en/everywhere.ts';
import { names } from './en/names.ts';
import { phone } from './en/phone.ts';
import { planning } from './en/planning.ts';
import { polls } from './en/polls.ts';
import { questions } from './en/questions.ts';
import { record } from './en/record.ts';
import { site } from './en/site.ts';
import { stage } from './en/stage.ts';
import { start } from './en/start.ts';
import type { vi } from './vi.ts';
import type { Words } from './words.ts';

/** Every text on screen, in English. */
export const en: Words<typeof vi> = {
  ...names,
  ...errors,
  ...everywhere,
  ...start,
  ...stage,
  ...site,
  ...questions,
  ...polls,
  ...desk,
  ...phone,
  ...planning,
  ...record,
};
