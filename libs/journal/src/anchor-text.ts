import { invalid } from '@dondoc/kernel';
import type { Anchor } from './views';

type Told = Pick<Anchor, 'localityCode' | 'position' | 'hash'>;

const FORM = /^(?<code>\S{1,120})\s+(?<position>[1-9]\d{0,14})\s+(?<hash>[0-9a-f]{64})$/i;

/** An anchor in one line, as mails tell it: `HN 5120 9f86d0…`. */
export const anchorText = ({ localityCode, position, hash }: Told): string => `${localityCode} ${position} ${hash}`;

/** @throws invalid `audit.anchor` */
export function anchorFrom(text: string): Told {
  const { code, position, hash } = FORM.exec(text.trim())?.groups ?? {};
  if (!code || !position || !hash)
    throw invalid(
      'audit.anchor',
      'Mã neo phải như trong thư: mã địa phương, số, 64 ký tự.',
      'An anchor is as the mail has it: code, number, 64 characters.',
    );
  return { localityCode: code, position: Number(position), hash: hash.toLowerCase() };
}
