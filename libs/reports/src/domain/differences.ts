/** Paths named at the most; the first ones show what happened. */
const MOST = 20;

/** Where two JSON values differ, as paths: `figures.total.overdue`, `figures.annex[3].progress`. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual))
    return Object.is(expected, actual) ? [] : [path];
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  const nameOf = (key: string) => (Array.isArray(expected) ? `${path}[${key}]` : [path, key].filter(Boolean).join('.'));
  return keys.flatMap((key) => differences(expected[key], actual[key], nameOf(key))).slice(0, MOST);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
