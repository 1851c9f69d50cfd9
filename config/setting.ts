export type Environment = Record<string, string | undefined>;

/** One environment variable: everything that is to be known about it. */
export interface Setting<T> {
  name: string;
  meaning: string;
  /** What it may be, in words; the sentence that a wrong value is answered with. */
  allowed: string;
  /** Its value where it is not set; none for an optional one. A function where it follows from others. */
  fallback?: string | ((env: Environment) => string | undefined);
  /** The fallback in words, where it is a function or speaks only by its absence. */
  fallbackInWords?: string;
  /** Whether the value may carry a password: then no message shows it. */
  secret?: boolean;
  /** The value, or undefined where the text is not allowed. */
  parse: (text: string) => T | undefined;
}

export const optional = <T>(setting: Setting<T>) => ({ ...setting, required: false as const });
export const required = <T>(setting: Setting<T>) => ({ ...setting, required: true as const });

export type Problem = { variable: string; sentence: string };

/** Wrong configuration. The message names each variable with what it may be, one line per variable. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.sentence).join('\n'));
    this.name = 'ConfigError';
  }
}

/** The value that holds: the variable's own, else the fallback. An empty variable counts as not set. */
export function readSetting<T>(setting: Setting<T>, env: Environment): T | undefined | Problem {
  const given = env[setting.name]?.trim();
  const fallback = typeof setting.fallback === 'function' ? setting.fallback(env) : setting.fallback;
  const text = given || fallback;
  const value = text === undefined ? undefined : setting.parse(text);
  // A fallback that is not allowed follows from another variable, which is named for it.
  if (value !== undefined || !given) return value;
  const shown = setting.secret ? 'its value' : `"${given}"`;
  return { variable: setting.name, sentence: `${setting.name}: ${shown} is not allowed. Allowed: ${setting.allowed}.` };
}

export const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'sentence' in value;
