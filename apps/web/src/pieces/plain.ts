/** Text as it is searched: without case and diacritics, `đ` as `d`, `ủy` as `uỷ`. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

export const contains = (text: string, wanted: string): boolean => plain(text).includes(plain(wanted.trim()));
