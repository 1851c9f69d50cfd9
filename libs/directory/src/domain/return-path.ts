const LONGEST = 500;

/** A way within this site; anything that could lead elsewhere is the start page. */
export function returnPath(wanted: string | undefined): string {
  if (!wanted || wanted.length > LONGEST) return '/';
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted) ? wanted : '/';
}
