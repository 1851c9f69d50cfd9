import { join, sep } from 'node:path';

/** Where `npm run build` puts the web application, seen from the compiled server as from its source. */
export const WEB_FOLDER = __dirname.includes(`${sep}dist${sep}apps${sep}`)
  ? join(__dirname, '..', '..', '..', '..', 'web')
  : join(__dirname, '..', '..', '..', '..', 'dist', 'web');
