import { invalid, tidy } from '@dondoc/kernel';
import type { FormName } from './form-settings';
import type { Heads } from './issuer';

/** What an administrator says about the heads of an office's reports. What is left out follows the form again. Lists: one line each. */
export interface HeadsInput {
  form?: FormName;
  superiorVi?: string;
  issuerVi?: string;
  placeVi?: string;
  /** `/BC-UBND`, `-BC/TU` */
  numberSuffix?: string;
  signatureVi?: string;
  recipientsVi?: string;
  archiveVi?: string;
}

const LINES = ['signatureVi', 'recipientsVi'] as const;
const TEXTS = ['superiorVi', 'issuerVi', 'placeVi', 'numberSuffix', 'archiveVi'] as const;
const LONGEST = 300;
const MOST_LINES = 20;

/** @throws invalid `heads.text` for one that is empty, too long or of too many lines */
export function headsSaid(input: HeadsInput): Partial<Heads> {
  const said: Partial<Heads> = input.form ? { form: input.form } : {};
  for (const key of TEXTS) if (input[key] !== undefined) said[key] = checked(key, input[key]);
  for (const key of LINES) {
    const lines = input[key]?.split('\n').filter((line) => line.trim() !== '');
    if (lines && (lines.length === 0 || lines.length > MOST_LINES)) throw wrong(key);
    if (lines) said[key] = lines.map((line) => checked(key, line));
  }
  return said;
}

function checked(key: keyof HeadsInput, text: string): string {
  const clean = tidy(text);
  if (clean === '' || clean.length > LONGEST || clean.includes('\n')) throw wrong(key);
  return clean;
}

const wrong = (field: keyof HeadsInput) =>
  invalid('heads.text', 'Mỗi dòng của thể thức có từ 1 đến 300 ký tự.', 'Each line of the heads has 1 to 300 characters.', { field });
