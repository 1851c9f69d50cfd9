/** What stands in the address: the agreement whose reports are shown. */
export interface ReceivedFilter {
  agreement?: string;
}

export const receivedFilterFrom = ({ agreement }: Record<string, unknown>): ReceivedFilter => ({
  agreement: typeof agreement === 'string' && /^[0-9a-f-]{36}$/.test(agreement) ? agreement : undefined,
});
