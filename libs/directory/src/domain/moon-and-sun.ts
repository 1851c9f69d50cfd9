/**
 * New moons and the sun's longitude, as far as the Vietnamese calendar needs them (Jean Meeus, Astronomical Algorithms, chapters 25 and 49,
 * shortened; exact to a few minutes between 1900 and 2199). Moments are Julian days in universal time.
 */

const RADIANS = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * RADIANS);
/** Days in a Julian century. */
const CENTURY = 36_525;
/** 1 January 2000, 12:00. */
const J2000 = 2_451_545;

/** Dynamical time is ahead of universal time by so much, in days: a parabola through the measured values of 1900 to 2050. */
const ahead = (year: number) => (64 + 0.003 * (year - 2000) ** 2 + 0.3 * (year - 2000) * (year > 2000 ? 1 : 0.3)) / 86_400;

/** The n-th new moon after the one of 6 January 2000. */
export function newMoon(n: number): number {
  const t = n / 1236.85;
  const mean = 2_451_550.09766 + 29.530588861 * n + 0.00015437 * t * t;
  const sun = 2.5534 + 29.1053567 * n - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * n + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * n - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * n + 0.0020672 * t * t;
  const e = 1 - 0.002516 * t;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node) +
    0.00033 * sin(299.77 + 0.107408 * n - 0.009173 * t * t);
  return mean + correction - ahead(2000 + t * 100);
}

/** Degrees from the spring equinox, 0 to 360. */
export function sunLongitude(julianDay: number): number {
  const t = (julianDay + ahead(2000 + (julianDay - J2000) / 365.25) - J2000) / CENTURY;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre = (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}
