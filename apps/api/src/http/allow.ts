import type { Role } from '@dondoc/kernel';
import { SetMetadata } from '@nestjs/common';

/** Anyone at all; anyone signed in; holders of an office with one of these roles. What they may do with an object is decided in the use case. */
export type Allowed = 'anyone' | 'signedIn' | Role;

export const ALLOWED = 'dondoc:allowed';

/** Whom a route is for. Every route says so; the guard refuses one that does not. */
export const Allow = (...allowed: [Allowed, ...Allowed[]]) => SetMetadata(ALLOWED, allowed);
