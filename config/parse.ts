import { existsSync, readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';

/** Readers of one variable's text each: the value, or undefined where the text is not allowed. */
type Parse<T> = (text: string) => T | undefined;

export const anyText: Parse<string> = (text) => text;

export const onOff: Parse<boolean> = (text) => ({ on: true, off: false })[text];

export const wholeNumber =
  (least: number, most: number): Parse<number> =>
  (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };

export const oneOf =
  <T extends string>(...values: T[]): Parse<T> =>
  (text) =>
    values.find((value) => value === text);

/** A URL of one of these schemes (`http`, `postgres` …) with a host. */
export const url =
  (...schemes: string[]): Parse<string> =>
  (text) => {
    if (!URL.canParse(text)) return undefined;
    const { protocol, hostname } = new URL(text);
    return hostname && schemes.includes(protocol.slice(0, -1)) ? text : undefined;
  };

/** Where a program listens: a host and its port, or a socket file. */
export const clamdAddress: Parse<string> = (text) => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(text);
  if (protocol === 'tcp:') return hostname && port && pathname.length < 2 ? text : undefined;
  return protocol === 'unix:' && !hostname && pathname.length > 1 ? text : undefined;
};

/** An address of this server: scheme and host, no path; without the slash at the end. */
export const origin: Parse<string> = (text) => {
  const address = url('http', 'https')(text);
  if (!address) return undefined;
  const { origin: bare, pathname, search, hash } = new URL(address);
  return pathname === '/' && !search && !hash ? bare : undefined;
};

/** `name@host` or `Name <name@host>`. */
export const mailAddress: Parse<string> = (text) => (/^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(text) ? text : undefined);

/** An address without a name. */
export const bareAddress: Parse<string> = (text) => (/^[\w.+-]+@[\w.-]+$/.test(text) ? text : undefined);

/** `<point>:<n>:kill`. Which points there are, the code that has them knows. */
export const faultAtPoint: Parse<string> = (text) => (/^[a-zA-Z.]+:[1-9]\d*:kill$/.test(text) ? text : undefined);

/** `07:30-17:00`: two times of a day, the second after the first. */
export const hours: Parse<{ from: string; until: string }> = (text) => {
  const [, from, until] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  return from && until && from < until ? { from, until } : undefined;
};

/** Addresses and networks, with commas: `10.0.0.5, 10.1.0.0/16, fd00::/8`. */
export const networks: Parse<string[]> = (text) => {
  const all = text.split(',').map((one) => one.trim());
  return all.every(isNetwork) ? all : undefined;
};

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most));
}

/** The path of a file that is there. */
export const file: Parse<string> = (text) => (statSync(text, { throwIfNoEntry: false })?.isFile() ? text : undefined);

/** The contents of a file of PEM certificates. */
export const pemFile: Parse<string> = (text) => {
  const content = existsSync(text) ? readFileSync(text, 'utf8') : '';
  return content.includes('-----BEGIN CERTIFICATE-----') ? content : undefined;
};
