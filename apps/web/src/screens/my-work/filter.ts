/** What stands in the address, so that a filtered page can be kept and passed on. */
export interface WorkFilter {
  text?: string;
  agreement?: string;
  part?: 'lead' | 'cooperating';
}

export function filterFrom({ text, agreement, part }: Record<string, unknown>): WorkFilter {
  return {
    text: typeof text === 'string' && text ? text : undefined,
    agreement: typeof agreement === 'string' && agreement ? agreement : undefined,
    part: part === 'lead' || part === 'cooperating' ? part : undefined,
  };
}
