/**
 * What the application and pdf.js call and some supported browsers lack (docs/client.md, "Browsers"). Loaded where
 * {@link lacksFeatures} says so; the worker that reads PDF files loads it always.
 * tests/integration/browserFloor.test.ts fails when something is missing here.
 */
import 'core-js/modules/es.array-buffer.transfer-to-fixed-length.js';
import 'core-js/modules/es.array.to-reversed.js';
import 'core-js/modules/es.array.to-sorted.js';
import 'core-js/modules/es.array.to-spliced.js';
import 'core-js/modules/es.promise.with-resolvers.js';
