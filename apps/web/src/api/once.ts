const BYTES = 16;

/** Keys of deeds whose answer has not come: a repetition of the same deed carries the same key, and the server does it once. */
const open = new Map<string, string>();

export function keyFor(deed: string): string {
  const key = open.get(deed) ?? newKey();
  open.set(deed, key);
  return key;
}

/** The server has answered: the next such deed is a new one. */
export function settled(deed: string): void {
  open.delete(deed);
}

/** Also where the page does not come by https and `crypto.randomUUID` is missing. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
