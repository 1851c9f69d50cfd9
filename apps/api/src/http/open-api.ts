import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

type Operation = { parameters?: object[]; responses?: Record<string, object>; security?: object[]; 'x-token-scope'?: string };

const TOKENS =
  'A token made on the account page (`dd_…`), never together with the cookie. It reads; where `x-token-scope` says so it writes, if it has that scope (`coordinate` includes `work`). No token signs, administers or makes tokens.';

const isForTokens = (method: string, operation: Operation) =>
  operation['x-token-scope'] !== 'none' && (method === 'get' || operation['x-token-scope'] !== undefined);

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const WRITES = ['post', 'put', 'patch', 'delete'];

const PROBLEM = {
  type: 'object',
  description: 'A refusal in words (RFC 9457), in the language of `Accept-Language` (vi, en)',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', example: 'urn:dondoc:problem:assignment.ownWork' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'stable, for programs' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, rule: { type: 'string' }, message: { type: 'string' } } },
    },
    details: { type: 'object', additionalProperties: true },
  },
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', maxLength: 200 },
  description: 'The same key with the same contents gets the first answer again, and nothing is done twice',
};

const refused = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

function complete(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (!operation) continue;
      operation.responses = { ...operation.responses, default: refused };
      operation.security = [{ session: [] }, ...(isForTokens(method, operation) ? [{ token: [] }] : [])];
      if (WRITES.includes(method) && path !== '/api/session') operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY];
    }
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM as never } };
  return document;
}

export function describeApi(app: INestApplication, cookie: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription(
      'Theo dõi, đôn đốc việc thực hiện thỏa thuận hợp tác giữa các địa phương · Follow-up of cooperation agreements between localities',
    )
    .setVersion('1')
    .addCookieAuth(cookie, { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: TOKENS }, 'token')
    .addSecurityRequirements('session')
    .build();
  return complete(SwaggerModule.createDocument(app, settings));
}

/** The document at `/api/openapi.json`, a readable page at `/api/docs`. */
export function serveApiPage(app: INestApplication, cookie: string): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app, cookie), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Đôn Đốc API',
  });
}
