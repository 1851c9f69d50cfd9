import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';

export const TAKES = 'dondoc:takes';

/** The content types that a route reads instead of JSON: what a plain form can send is taken only where it is said here. */
export const Takes = (...types: [string, ...string[]]) => applyDecorators(SetMetadata(TAKES, types), ApiConsumes(...types));
