// The worker that reads PDF files. A worker shares no globals with its page, so it needs polyfills of its own.
import '../../engine/polyfills.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
