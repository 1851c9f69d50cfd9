import { JsonLogger } from '@config/json-logger';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ApiConfig, ApiModule } from './api.module';
import { GuardedAdapter } from './http/guarded-adapter';
import { allowOwnStyles } from './http/inline-styles';
import { largestBody } from './http/largest-body';
import { serveApiPage } from './http/open-api';
import { OUTSIDE } from './http/outside';
import { JSON_LIMIT, safeJson } from './http/safe-json';
import { sameSiteWrites } from './http/same-site';
import { securityHeaders } from './http/security-headers';
import { cookieName } from './http/session-cookie';
import { webFiles } from './web/web-files';
import { WEB_FOLDER } from './web/web-folder';

/** The whole API, ready to listen. */
export async function createApi(config: ApiConfig, logger: JsonLogger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config), new GuardedAdapter(), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies.length > 0 && config.trustedProxies);
  app.set('query parser', 'simple');
  app.use(securityHeaders(config.publicUrl));
  app.use(webFiles(WEB_FOLDER));
  app.use(largestBody);
  app.use(sameSiteWrites(config.publicUrl));
  app.useBodyParser('json', { limit: JSON_LIMIT, strict: true });
  app.useBodyParser('urlencoded', { extended: false, limit: '1kb' });
  app.use(safeJson);
  app.use('/api/docs', allowOwnStyles);
  app.setGlobalPrefix('api', { exclude: OUTSIDE });
  serveApiPage(app, cookieName(config.publicUrl));
  return app;
}
