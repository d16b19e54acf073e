import { ERROR_CODES, traitsOf } from '@diem-cau/shared/protocol/errors.ts';
import { errorsOf, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../server/src/adapters/web/http/openapi/openApiDocument.ts';

interface Operation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-roles': readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content: {
          readonly 'application/json'?: { readonly schema?: { readonly properties: ErrorProperties } };
        };
      }
    >
  >;
}

interface ErrorProperties {
  readonly error?: { readonly properties: { readonly code: { readonly enum: readonly string[] } } };
}

const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object };
};

function operationOf(name: (typeof ROUTE_NAMES)[number]): Operation | undefined {
  const { method, path } = rowOf(name);
  return document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('names every route and no other', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toStrictEqual([...ROUTE_NAMES].sort());
  });

  it.each(ROUTE_NAMES)('names every error code of %s under its status', (name) => {
    const responses = Object.entries(operationOf(name)?.responses ?? {});
    const named = responses.flatMap(([status, { content }]) => {
      const codes = content['application/json']?.schema?.properties?.error?.properties.code.enum ?? [];
      return codes.map((code) => [code, Number(status)]);
    });
    const expected = errorsOf(name).map((code) => [code, traitsOf(code).status]);
    expect(named.sort()).toStrictEqual(expected.sort());
    expect(ERROR_CODES).toEqual(expect.arrayContaining([...errorsOf(name)]));
  });

  it.each(ROUTE_NAMES)('says how %s is authenticated, by schemes that it describes', (name) => {
    const schemes = (operationOf(name)?.security ?? []).flatMap((one) => Object.keys(one));
    const expected = {
      session: ['session', 'peer'],
      cookie: ['session'],
      account: ['account'],
      apiToken: ['apiToken'],
      operatorToken: ['operatorToken'],
      none: [],
    };
    expect(schemes).toStrictEqual(expected[rowOf(name).authentication]);
    expect(Object.keys(document.components.securitySchemes)).toEqual(expect.arrayContaining(schemes));
    expect(operationOf(name)?.['x-roles']).toStrictEqual(rowOf(name).roles);
  });

  it('describes what the schemas demand', () => {
    expect(operationOf('addDocument')?.parameters).toStrictEqual([
      { name: 'conferenceId', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'item', in: 'query', required: false, schema: { type: 'string' } },
      { name: 'title', in: 'query', required: true, schema: { type: 'string', maxLength: 600 } },
      { name: 'replaces', in: 'query', required: false, schema: { type: 'string' } },
    ]);
    expect(operationOf('measureDownlink')?.parameters?.at(-1)?.schema).toMatchObject({ type: 'integer', minimum: 0 });
  });
});
