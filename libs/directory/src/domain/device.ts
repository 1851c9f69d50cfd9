/** What a browser says of itself, as far as a person would recognise it; null where it says nothing known. */
export interface Device {
  browser: string | null;
  system: string | null;
}

type Sign = readonly [shape: RegExp, name: string];

/** In this order: whoever builds on another browser names that one, too. */
const BROWSERS: readonly Sign[] = [
  [/\bZalo\b/i, 'Zalo'],
  [/\bcoc_coc_browser\//, 'Cốc Cốc'],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly Sign[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const named = (signs: readonly Sign[], userAgent: string) => signs.find(([shape]) => shape.test(userAgent))?.[1] ?? null;

export const deviceOf = (userAgent: string): Device => ({ browser: named(BROWSERS, userAgent), system: named(SYSTEMS, userAgent) });
