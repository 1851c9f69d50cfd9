/** The beginning of a fingerprint in groups of four, to be compared by eye and read out on the telephone: `3F2A-91C0-77DE`. */
export const shortFingerprint = (sha256: string): string => (sha256.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
