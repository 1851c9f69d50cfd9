import type { TokenScope } from '@dondoc/directory';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const FOR_TOKENS = 'dondoc:forTokens';

/** What a token needs here; reading needs `read` where nothing is said, writing is for no token. */
export const ForTokens = (scope: TokenScope) => applyDecorators(SetMetadata(FOR_TOKENS, scope), ApiExtension('x-token-scope', scope));

/** One's own account, and whatever else no program reads. */
export const NotForTokens = () => applyDecorators(SetMetadata(FOR_TOKENS, 'none'), ApiExtension('x-token-scope', 'none'));
