import { escapeHtml } from '@dondoc/mail';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980, 00:00: the first moment a ZIP archive can name. */
const NO_TIME = 0x00210000;

/** A ZIP archive whose entries carry no time of packing, so that equal contents give equal bytes (PKWARE APPNOTE 4.3). */
export function withoutTimes(archive: Buffer): Buffer {
  const zip = Buffer.from(archive);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return zip;
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    zip.writeUInt32LE(NO_TIME, at + 12);
    zip.writeUInt32LE(NO_TIME, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

/** The description of the document, with the moment the report was compiled or signed in place of the moment of printing. */
export function coreProperties({ title, creator, writtenAt }: { title: string; creator: string; writtenAt: string }): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(writtenAt.slice(0, 19))}Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(creator)}</dc:creator><cp:lastModifiedBy>${escapeHtml(creator)}</cp:lastModifiedBy>`,
    `<dc:language>vi-VN</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('');
}
