/** Addresses of the server outside `/api`. Every other one is a screen of the web application. */
export const OUTSIDE = [
  'livez',
  'readyz',
  'metrics',
  'assets/*path',
  'mailbox',
  'mailbox/*path',
  'demo/*path',
  'links/*path',
  'unsubscribe/*path',
];

const FIRST_SEGMENTS = ['api', ...OUTSIDE.map((address) => address.split('/')[0] as string)];

export const isServers = (path: string): boolean => FIRST_SEGMENTS.includes(path.split('/')[1] ?? '');
