import type { Response } from 'express';

export interface FileToSend {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

/** Always as a download: what people upload or write is never opened inside this site. */
export function sendFile(response: Response, { fileName, mediaType, content }: FileToSend): void {
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', dispositionOf(fileName));
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Content-Length', String(content.length));
  response.end(content);
}

/** A download by this name, for old browsers too. */
export const dispositionOf = (fileName: string) =>
  `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${encodeName(fileName)}`;

const asciiName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.() -]/g, '_');

const LONE_SURROGATES = /\p{Cs}/gu;

/** RFC 8187. */
const encodeName = (name: string) =>
  encodeURIComponent(name.replace(LONE_SURROGATES, '_')).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
