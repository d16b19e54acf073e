import { traitsOf } from '@diem-cau/shared/protocol/errors.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import { PARAMETER_SCHEMAS, ROUTE_SCHEMAS } from '@diem-cau/shared/protocol/routeSchemas.ts';
import type { RouteAuthentication, RouteRow } from '@diem-cau/shared/protocol/routes/route.ts';
import { errorsOf, ROUTE_NAMES, type RouteName, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { z } from 'zod';
import { REPLY_SCHEMAS } from './replySchemas.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'peer-{peerId}',
    description: 'Set by POST /api/sessions. Over HTTPS its name begins with "__Host-". One browser may hold several.',
  },
  peer: { type: 'apiKey', in: 'header', name: 'X-Peer', description: 'The peer whose session cookie counts.' },
  account: {
    type: 'apiKey',
    in: 'cookie',
    name: 'account',
    description: 'Set by POST /api/sign-in. Over HTTPS its name begins with "__Host-".',
  },
  apiToken: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token that an administrator has made for an organisation. Each route names the scope that it needs.',
  },
  operatorToken: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN of the server.' },
};

/** Every scheme of an entry is required together (OpenAPI 3.1, Security Requirement Object). */
const SECURITY: Readonly<Record<Exclude<RouteAuthentication, 'apiToken'>, readonly JsonObject[]>> = {
  session: [{ session: [], peer: [] }],
  cookie: [{ session: [] }],
  account: [{ account: [] }],
  operatorToken: [{ operatorToken: [] }],
  none: [],
};

/** Describes every route of the table as an OpenAPI 3.1 document. */
export function openApiDocument(): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const name of ROUTE_NAMES) {
    const { method, path } = rowOf(name);
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(name) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Điểm Cầu',
      version: String(PROTOCOL_VERSION),
      description:
        'HTTP interface of a Điểm Cầu server. A reply is { ok: true, value } or { ok: false, error: { code, … } }. ' +
        'What happens during a conference goes over Socket.IO and is not described here.',
    },
    paths,
    components: { securitySchemes: SECURITY_SCHEMES },
  };
}

function operationOf(name: RouteName): JsonObject {
  const row = rowOf(name);
  const parameters = [...pathParameters(row), ...queryParameters(name)];
  return {
    operationId: name,
    summary: row.summary,
    security: row.authentication === 'apiToken' ? [{ apiToken: [row.scope] }] : SECURITY[row.authentication],
    'x-roles': row.roles,
    'x-phases': row.phases,
    ...(parameters.length > 0 && { parameters }),
    ...(row.body && { requestBody: requestBodyOf(name, row.body) }),
    responses: { 200: successOf(name), ...refusalsOf(name) },
  };
}

function pathParameters({ path }: RouteRow): readonly JsonObject[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const schema = jsonSchemaOf(PARAMETER_SCHEMAS[name as keyof typeof PARAMETER_SCHEMAS]);
    return { name, in: 'path', required: true, schema };
  });
}

function queryParameters(name: RouteName): readonly JsonObject[] {
  const { query } = ROUTE_SCHEMAS[name];
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query) as {
    readonly properties?: Readonly<Record<string, JsonObject>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([key, schema]) => ({
    name: key,
    in: 'query',
    required: required.includes(key),
    schema,
  }));
}

function requestBodyOf(name: RouteName, { format, maxBytes }: NonNullable<RouteRow['body']>): JsonObject {
  const { body } = ROUTE_SCHEMAS[name];
  const bytes = { type: 'string', format: 'binary' };
  const content =
    format === 'form'
      ? { 'multipart/form-data': { schema: formOf(bytes, body ? jsonSchemaOf(body) : {}) } }
      : body
        ? { 'application/json': { schema: jsonSchemaOf(body) } }
        : { 'application/octet-stream': { schema: bytes } };
  return { required: true, description: `${format}, at most ${maxBytes} bytes, not compressed.`, content };
}

function formOf(file: JsonObject, choices: JsonObject): JsonObject {
  return { type: 'object', required: ['file'], properties: { file, choices } };
}

function successOf(name: RouteName): JsonObject {
  const { reply } = rowOf(name);
  if (reply !== 'reply') return { description: 'The file.', content: { [reply]: {} } };
  const value = jsonSchemaOf(REPLY_SCHEMAS[name as keyof typeof REPLY_SCHEMAS]);
  return { description: 'Done.', content: jsonContent({ ok: { const: true }, value }) };
}

/** The refusals of a route by status, each with the codes that it may carry. */
function refusalsOf(name: RouteName): JsonObject {
  const errors = errorsOf(name);
  const statuses = [...new Set(errors.map((code) => traitsOf(code).status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = errors.filter((code) => traitsOf(code).status === status);
      const error = {
        type: 'object',
        required: ['code'],
        properties: {
          code: { enum: codes },
          facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
          paths: { type: 'array', items: { type: 'string' } },
          correlationId: { type: 'string' },
        },
      };
      return [status, { description: codes.join(', '), content: jsonContent({ ok: { const: false }, error }) }];
    }),
  );
}

function jsonContent(properties: JsonObject): JsonObject {
  return { 'application/json': { schema: { type: 'object', required: Object.keys(properties), properties } } };
}

/** The JSON Schema of what a client sends or reads. Ids are checked by code and are strings. */
function jsonSchemaOf(schema: z.ZodType): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') jsonSchema.type = 'string';
    },
  });
  return rest;
}
