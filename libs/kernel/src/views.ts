/** Only types: the words of the kernel that the views of every context use. */
export type { Role } from './actor';
export type { Instant } from './clock';
export type { Found, Piece } from './found-text';
export type { Id } from './id';
export type { Language, Words } from './language';
export type { LocalDate } from './local-date';
export type { Paged } from './page';
