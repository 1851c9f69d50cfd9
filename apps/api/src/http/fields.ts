import { isId, isLocalDate } from '@dondoc/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** A field of an input: one decorator says what is accepted and what the API page shows. */
interface Field {
  optional?: boolean;
  /** May be `null`, which empties the stored value. */
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

function field(options: Field, schema: Record<string, unknown>, ...rules: PropertyDecorator[]): PropertyDecorator {
  const presence = options.optional ? [options.nullable ? IsOptional() : ValidateIf((_, value) => value !== undefined)] : [];
  const nullable = options.nullable && !options.optional ? [ValidateIf((_, value) => value !== null)] : [];
  const { description, example, nullable: isNullable } = options;
  const shown = {
    ...schema,
    required: !options.optional,
    ...(description && { description }),
    ...(example !== undefined && { example }),
    ...(isNullable && { nullable: true }),
  };
  return applyDecorators(ApiProperty(shown as Parameters<typeof ApiProperty>[0]), ...presence, ...nullable, ...rules);
}

interface TextOptions extends Field {
  /** Characters at the most; 4000 where not said. */
  most?: number;
  least?: number;
  matches?: RegExp;
}

export function TextField({ most = 4000, least = 0, matches, ...options }: TextOptions = {}): PropertyDecorator {
  const schema = { type: 'string', maxLength: most, ...(least > 0 && { minLength: least }), ...(matches && { pattern: matches.source }) };
  return field(
    options,
    schema,
    IsString(),
    MaxLength(most),
    ...(least > 0 ? [MinLength(least)] : []),
    ...(matches ? [Matches(matches)] : []),
  );
}

const IsId = (each = false) =>
  ValidateBy({ name: 'isId', validator: { validate: isId, defaultMessage: () => '$property must be an id (UUID)' } }, { each });

export const IdField = (options: Field = {}) => field(options, { type: 'string', format: 'uuid' }, IsId());

export const IdsField = ({ most = 50, ...options }: Field & { most?: number } = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: most },
    IsArray(),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsId(true),
  );

export const TextsField = ({ most = 50, ...options }: Field & { most?: number } = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', maxLength: 200 }, maxItems: most },
    IsArray(),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(200, { each: true }),
  );

const IsLocalDate = (each = false) =>
  ValidateBy(
    { name: 'isLocalDate', validator: { validate: isLocalDate, defaultMessage: () => '$property must be a date YYYY-MM-DD' } },
    { each },
  );

export const DateField = (options: Field = {}) => field(options, { type: 'string', format: 'date' }, IsLocalDate());

export const DatesField = ({ most = 100, ...options }: Field & { most?: number } = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', format: 'date' }, maxItems: most },
    IsArray(),
    ArrayMaxSize(most),
    IsLocalDate(true),
  );

interface Range extends Field {
  from: number;
  to: number;
}

export const IntegerField = ({ from, to, ...options }: Range) =>
  field(options, { type: 'integer', minimum: from, maximum: to }, IsInt(), Min(from), Max(to));

/** An integer in the query string. Only digits are read: `1e9` and `0x10` are refused. */
export const IntegerQuery = ({ from, to, ...options }: Range) =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)),
    IntegerField({ from, to, ...options }),
  );

export const FlagField = (options: Field = {}) => field(options, { type: 'boolean' }, IsBoolean());

/** `true` or `false` in the query string. */
export const FlagQuery = (options: Field = {}) =>
  applyDecorators(
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    FlagField(options),
  );

export const ChoiceField = (choices: readonly string[], options: Field = {}) =>
  field(options, { type: 'string', enum: [...choices] }, IsIn([...choices]));

export const ChoicesField = (choices: readonly string[], options: Field = {}) =>
  field(
    options,
    { type: 'array', items: { type: 'string', enum: [...choices] }, maxItems: choices.length },
    IsArray(),
    ArrayMaxSize(choices.length),
    ArrayUnique(),
    IsIn([...choices], { each: true }),
  );

type Constructor = new () => object;

export const PartField = (part: () => Constructor, options: Field = {}) =>
  applyDecorators(Type(part), field(options, { type: part }, IsPart(), ValidateNested()));

export const PartsField = (part: () => Constructor, { most = 100, ...options }: Field & { most?: number } = {}) =>
  applyDecorators(
    Type(part),
    field(
      options,
      { type: part, isArray: true, maxItems: most },
      IsArray(),
      ArrayMaxSize(most),
      IsPart(true),
      ValidateNested({ each: true }),
    ),
  );

/** `ValidateNested` alone lets an array pass for an object. */
function IsPart(each = false): PropertyDecorator {
  const isPart = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return ValidateBy({ name: 'isObject', validator: { validate: isPart, defaultMessage: () => '$property must be an object' } }, { each });
}
