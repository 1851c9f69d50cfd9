/** An identifier that stands in the address. */
export const idFrom = (id: unknown) => (typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : undefined);
