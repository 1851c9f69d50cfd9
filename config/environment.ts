import type { Environment } from './env';

/** The environment of this process with some variables replaced: for an app that is started from here. */
export function environmentWith(variables: Record<string, string>): Environment {
  return { ...process.env, ...variables };
}
