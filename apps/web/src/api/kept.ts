import { useEffect, useState } from 'react';

/** What is typed and not sent yet, kept on this device under a key while it is worth keeping. */
export function useKept<T>(key: string, fresh: T, isWorthKeeping: (value: T) => boolean) {
  const [value, set] = useState<T>(() => stored<T>(key) ?? fresh);
  const isKept = isWorthKeeping(value);
  useEffect(() => {
    if (isKept) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  }, [key, value, isKept]);
  return { value, set, isKept, drop: () => set(fresh) };
}

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
