import { escapeHtml } from '@dondoc/mail';

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
