import { isId, notFound } from '@dondoc/kernel';
import { Injectable, Param, type PipeTransform } from '@nestjs/common';

const nothing = () => notFound('object.notFound', 'Không tìm thấy.', 'Not found.');

/** What is not shaped like an id names nothing: the same answer as for a foreign one. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw nothing();
    return value.toLowerCase();
  }
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,119}$/u;

/** An id, or a code as the sources write it: `HN-LDG-2023`. */
@Injectable()
export class CodePipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !CODE.test(value)) throw nothing();
    return isId(value) ? value.toLowerCase() : value;
  }
}

export const IdParam = (name = 'id') => Param(name, IdPipe);
export const CodeParam = (name = 'id') => Param(name, CodePipe);
