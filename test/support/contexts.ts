import type { DynamicModule, Type } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import contextMap from '../../config/context-map.json';

export type Lib = keyof typeof contextMap;

/** What a context hands to an application: its Nest module and its mapped classes. */
export interface Context {
  lib: Lib;
  module: Type | DynamicModule | undefined;
  entities: EntitySchema[];
}

/** What every specification runs on, and the queue, which a stage does without. */
const NOT_A_CONTEXT = ['kernel', 'database', 'jobs', 'journal'];
const libs = Object.keys(contextMap) as Lib[];
const capitalised = (lib: string) => lib.charAt(0).toUpperCase() + lib.slice(1);

/** The contexts a spec of this file can reach: its own lib and what that lib may use; all of them outside libs/. */
export function contextsFor(specFile: string | undefined): Context[] {
  const own = libs.find((lib) => specFile?.includes(`/libs/${lib}/`));
  const reached = own ? libs.filter((lib) => lib === own || (contextMap[own] as string[]).includes(lib)) : libs;
  return reached.filter((lib) => !NOT_A_CONTEXT.includes(lib)).map(load);
}

/** By convention libs/mail exports `MailModule` and `mailEntities`, where it has them. */
function load(lib: Lib): Context {
  const exported = require(`../../libs/${lib}/src`) as Record<string, unknown>;
  return {
    lib,
    module: exported[`${capitalised(lib)}Module`] as Context['module'],
    entities: (exported[`${lib}Entities`] ?? []) as EntitySchema[],
  };
}
