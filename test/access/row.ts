import type { Role } from '@dondoc/kernel';

/** `ok`: let in, whatever the rules say then; what is not let in is refused in one of three ways. */
export type Answer = 'ok' | '401' | '403' | '404';

/** Where somebody stands towards the objects: on the side that they belong to, on the other, in a locality without part in them, in a district of the side. */
export const STANDINGS = ['own', 'other', 'stranger', 'district'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `delegate` reads for every office of a standing, `substitute` stands in for the coordinator and is answered as one. */
export const DELEGATE = 'delegate';
export const SUBSTITUTE = 'substitute';
export type Caller = Role | typeof DELEGATE | typeof SUBSTITUTE;

export type Answers = Answer | ({ rest: Answer } & Partial<Record<Role | typeof DELEGATE, Answer>>);

export interface Row {
  /** Whom the route lets in at all: anyone, whoever is signed in, or holders of these roles. */
  for: 'anyone' | 'signedIn' | Role[];
  at: Record<Standing, Answers>;
  /** Of somebody who is signed in and holds no office. */
  noOffice: Answer;
  /** Of a guest, where it is not what the route says. */
  guest?: Answer;
  /** Values that begin with a colon are the identifiers of objects. */
  body?: object;
  query?: string;
  /** A file, or an empty form, to send instead of a body. */
  file?: 'file' | 'form';
  /** Printing it takes long. */
  isDear?: true;
}

/** What the row says of a caller. */
export function expected(row: Row, caller: Caller, standing: Standing): Answer {
  const role = caller === SUBSTITUTE ? 'coordinator' : caller;
  if (Array.isArray(row.for) && (role === DELEGATE || !row.for.includes(role))) return '403';
  const answers = row.at[standing];
  return typeof answers === 'string' ? answers : (answers[role] ?? answers.rest);
}

export const expectedWithoutOffice = (row: Row): Answer => (Array.isArray(row.for) ? '403' : row.noOffice);
export const expectedOfGuest = (row: Row): Answer => row.guest ?? (row.for === 'anyone' ? 'ok' : '401');
