import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';

/** What a route does, for the API page. Refusals and the headers that all routes share are added to the document in one place (`open-api.ts`). */

const anObject = { type: 'object', additionalProperties: true } as const;

/** One thing, read. */
export const Reads = (summary: string, properties?: Record<string, object>) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({ description: summary, schema: properties ? { ...anObject, properties: properties as never } : anObject }),
  );

/** A page of things. */
export const Lists = (summary: string, properties: Record<string, object> = {}) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiOkResponse({
      description: summary,
      schema: {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: { ...anObject, properties: properties as never } },
          next: { type: 'string', nullable: true, description: '`after` of the next page; null on the last one' },
        },
      },
    }),
  );

/** A change: the answer names the thing and where it stands now. 200 also where something was created, so that a repeated request gets the same answer. */
export const Changes = (summary: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({
      description: 'Where the thing stands now',
      schema: { ...anObject, properties: { id, version: { type: 'integer' }, state: { type: 'string' } } },
    }),
  );

/** Pieces of schemas for views. */
export const id = { type: 'string', format: 'uuid' } as const;
export const text = { type: 'string' } as const;
export const date = { type: 'string', format: 'date' } as const;
export const count = { type: 'integer' } as const;
export const orNull = <T extends object>(schema: T) => ({ ...schema, nullable: true }) as const;
