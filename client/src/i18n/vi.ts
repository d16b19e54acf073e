import { desk } from './vi/desk.ts';
import { errors } from './vi/errors.ts';
import { everywhere } from './vi/everywhere.ts';
import { names } from './vi/names.ts';
import { phone } from './vi/phone.ts';
import { planning } from './vi/planning.ts';
import { polls } from './vi/polls.ts';
import { questions } from './vi/questions.ts';
import { record } from './vi/record.ts';
import { site } from './vi/site.ts';
import { stage } from './vi/stage.ts';
import { start } from './vi/start.ts';

/** Every text on screen, in Vietnamese: the reference that the other languages must match key by key. */
export const vi = {
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
