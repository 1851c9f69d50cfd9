import type { Share } from './counts';

/** Printed where there is nothing to divide by: a share of nothing is not 0 %. */
export const NOTHING = '–';

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** `1.234`: Vietnamese documents part thousands with a point. */
export function formatCount(n: number): string {
  return String(n).replace(THOUSANDS, '.');
}

/** `66,7%`, rounded half up to one decimal; whole per cents without it: `50%`. Nothing to divide by: `–`. */
export function formatShare({ part, whole }: Share): string {
  if (whole === 0) return NOTHING;
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  const decimal = tenths % 10;
  return `${Math.floor(tenths / 10)}${decimal === 0 ? '' : `,${decimal}`}%`;
}
