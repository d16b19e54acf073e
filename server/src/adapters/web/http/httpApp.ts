import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import { findRoute } from '@diem-cau/shared/protocol/routes.ts';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import helmet from 'helmet';
import sirv from 'sirv';
import { Fault } from '../../../application/fault.ts';
import type { Logger } from '../../../application/logger.ts';
import { isAllowedOrigin } from '../origins.ts';
import { toWireError } from '../wireErrors.ts';
import { accountHandlers } from './accountRoutes.ts';
import { answerHandlers } from './answerRoutes.ts';
import { apiHandlers } from './apiRoutes.ts';
import { apiTokenHandlers } from './apiTokenRoutes.ts';
import { bindRoutes } from './bindRoutes.ts';
import { boardHandlers } from './boardRoutes.ts';
import { catalogueHandlers } from './catalogueRoutes.ts';
import { channelHandlers } from './channelRoutes.ts';
import { conferenceHandlers } from './conferenceRoutes.ts';
import { conferenceTemplateHandlers } from './conferenceTemplateRoutes.ts';
import { documentHandlers } from './documentRoutes.ts';
import { dossierHandlers } from './dossierRoutes.ts';
import { erasureHandlers } from './erasureRoutes.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { letterHandlers } from './letterRoutes.ts';
import { limitRequests } from './limitRequests.ts';
import { lineHandlers } from './lineRoutes.ts';
import { minutesHandlers } from './minutesRoutes.ts';
import { officeListHandlers } from './officeListRoutes.ts';
import { officeHandlers } from './officeRoutes.ts';
import { openApiHandlers } from './openapi/openApiRoute.ts';
import { operationHandlers } from './operationRoutes.ts';
import { organisationHandlers } from './organisationRoutes.ts';
import { pollHandlers } from './pollRoutes.ts';
import { progressFileHandlers } from './progressFileRoutes.ts';
import { recordingHandlers } from './recordingRoutes.ts';
import { recordRequests } from './recordRequests.ts';
import { sendError } from './replies.ts';
import type { RouteHandlers } from './routeHandler.ts';
import { sessionHandlers } from './sessionRoutes.ts';
import { signInHandlers } from './signInRoutes.ts';
import { singleSignOnHandlers } from './singleSignOnRoutes.ts';
import { staffHandlers } from './staffRoutes.ts';
import { streamHandlers } from './streamRoutes.ts';
import { surveyHandlers } from './surveyRoutes.ts';
import { templateHandlers } from './templateRoutes.ts';

/** How long browsers that came by https come by nothing else: a year. */
const HSTS_SECONDS = 365 * 24 * 3_600;

/** How long browsers may keep an asset, whose name changes with its content: a year. */
const ASSET_SECONDS = 365 * 24 * 3_600;

/** The HTTP side: sessions, the organiser's files, health, metrics, and the client itself. */
export function createHttpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.use(securityHeaders(options));
  app.use(recordRequests(options));
  app.use(limitRequests(options));
  app.use('/api', refuseForeignPages(options));
  app.use('/api', refuseUnlisted);
  bindRoutes(app, handlersOf(options), options);
  app.use('/api', (_request, response) => sendError(response, { code: 'NOT_FOUND' }));
  addClient(app, options.clientFolder);
  app.use(lastResort(options.logger));
  return app;
}

/** Every route's handler. The compiler refuses a route without one. */
function handlersOf(options: HttpAppOptions): RouteHandlers {
  return {
    ...sessionHandlers(options),
    ...conferenceHandlers(options),
    ...catalogueHandlers(options),
    ...pollHandlers(options),
    ...minutesHandlers(options),
    ...dossierHandlers(options),
    ...answerHandlers(options),
    ...documentHandlers(options),
    ...progressFileHandlers(options),
    ...surveyHandlers(options),
    ...recordingHandlers(options),
    ...streamHandlers(options),
    ...signInHandlers(options),
    ...singleSignOnHandlers(options),
    ...accountHandlers(options),
    ...organisationHandlers(options),
    ...staffHandlers(options),
    ...officeHandlers(options),
    ...boardHandlers(options),
    ...officeListHandlers(options),
    ...conferenceTemplateHandlers(options),
    ...templateHandlers(options),
    ...erasureHandlers(options),
    ...apiTokenHandlers(options),
    ...apiHandlers(options),
    ...channelHandlers(options),
    ...letterHandlers(options),
    ...lineHandlers(options),
    ...operationHandlers(options),
    ...openApiHandlers(),
  };
}

function securityHeaders({ secure, allowedOrigins }: HttpAppOptions) {
  // Older browsers do not count the WebSocket of the page's own host as 'self'.
  const sockets = [...allowedOrigins].map((origin) => origin.replace(/^http/, 'ws'));
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...sockets],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Browsers ignore it for IP addresses and for certificates they do not trust, so a local network stays reachable.
    strictTransportSecurity: secure && { maxAge: HSTS_SECONDS, includeSubDomains: false },
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
}

/**
 * The decoders of scanned pages are WebAssembly. Only the worker that reads documents may compile any: a worker follows the
 * policy that its own script comes with. Still no text is run as a script.
 */
function allowWasmInPdfWorker(request: Request, response: Response, next: () => void): void {
  if (/^\/pdfWorker-[\w-]+\.js$/.test(request.path)) {
    response.set(
      'Content-Security-Policy',
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'",
    );
  }
  next();
}

function refuseForeignPages({ allowedOrigins }: HttpAppOptions) {
  return (request: Request, response: Response, next: () => void) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (!isAllowedOrigin(request.headers.origin, allowedOrigins, changes)) {
      return sendError(response, { code: 'FOREIGN_ORIGIN' });
    }
    response.setHeader('Cache-Control', 'no-store');
    return next();
  };
}

/** Answers `NOT_FOUND` to what has no row in the table of routes. */
function refuseUnlisted(request: Request, response: Response, next: () => void): void {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (findRoute(method, `${request.baseUrl}${request.path}`)) next();
  else sendError(response, { code: 'NOT_FOUND' });
}

function addClient(app: Express, clientFolder: string): void {
  const page = join(clientFolder, 'index.html');
  if (!existsSync(page)) throw new Fault('NOT_FOUND', 'The client is not built: run npm start, or npm run build.');
  // Asset names carry a hash of their content.
  app.use(
    '/assets',
    allowWasmInPdfWorker,
    // The build writes scripts and styles also compressed, beside themselves.
    sirv(join(clientFolder, 'assets'), { brotli: true, gzip: true, immutable: true, maxAge: ASSET_SECONDS }),
    (_request: Request, response: Response) => sendError(response, { code: 'NOT_FOUND' }),
  );
  app.use(express.static(clientFolder, { index: false }));
  app.get('/{*path}', (_request, response) => response.set('Cache-Control', 'no-cache').sendFile(page));
}

function lastResort(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    return sendError(response, clientMistake(error) ?? toWireError(error, logger));
  };
}

/** What the body parsers and the router refuse before a handler runs: a wrong request, not a failure of ours. */
function clientMistake(error: unknown): WireError | undefined {
  const status = (error as { status?: unknown }).status;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  const codes: Partial<Record<number, PlainErrorCode>> = { 404: 'NOT_FOUND', 413: 'TOO_LARGE' };
  return { code: codes[status] ?? 'INVALID' };
}
