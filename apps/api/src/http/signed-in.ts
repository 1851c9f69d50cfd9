import type { Confirmation } from '@dondoc/directory';
import type { Actor } from '@dondoc/kernel';
import type { Request } from 'express';

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  language: 'vi' | 'en';
  localityId: string;
}

/** A request after the actor guard; `signedIn` is absent for a guest. */
export interface ApiRequest extends Request {
  signedIn?: { actor: Actor; person: SignedInPerson; sessionId: string; confirmation: Confirmation };
  file?: { buffer: Buffer; originalname: string; mimetype: string; size: number };
}
