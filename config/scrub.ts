/** What must not stand in a log, whatever text it comes in with; an error may quote an address with its password or a link with its token. */
const SECRETS: [pattern: RegExp, shown: string][] = [
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/]+@(?=[^\s@]*)/gi, '$1:***@'],
  [/\$argon2[a-z]+\$[^\s"']+/g, '***'],
  [/((?:^|[\s,;"'])(?:__Host-)?dondoc=)[^\s;,"']+/g, '$1***'],
  [/(\/(?:links|unsubscribe|sign-in|invitation|invitations)\/)[^\s/?#"':]+/g, '$1***'],
  [/("?(?:password|passwd|secret|token|authorization|cookie)"?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}]+)/gi, '$1***'],
  // 256 random bits as a cookie and a link have them
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, '***'],
];

export function scrubbed(text: string): string {
  return SECRETS.reduce((left, [pattern, shown]) => left.replace(pattern, shown), text);
}
