/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many different whole numbers from 1 to `most`, in order. */
export function someOf(count: number, most: number, random: () => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, most)) chosen.add(1 + Math.floor(random() * most));
  return [...chosen].sort((a, b) => a - b);
}
