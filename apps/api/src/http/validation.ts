import { invalid } from '@dondoc/kernel';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { wordsOfRule } from './rule-words';

export interface WrongField {
  field: string;
  rule: string;
  vi: string;
  en: string;
}

function wrongFields(errors: readonly ValidationError[], path = ''): WrongField[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const here = Object.keys(error.constraints ?? {}).map((rule) => ({ field, rule, ...wordsOfRule(rule, error.constraints?.[rule]) }));
    return [...here, ...wrongFields(error.children ?? [], field)];
  });
}

/** Inputs have the properties of their class and no others; nothing is converted silently. */
export const validation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      invalid('input.invalid', 'Dữ liệu gửi lên chưa đúng.', 'The input is not right.', {
        fields: wrongFields(errors as ValidationError[]).slice(0, 50),
      }),
  });
