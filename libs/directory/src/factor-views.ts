import type { Id, Instant } from '@dondoc/kernel';
import type { ConfirmWay, SecondStepWay } from './domain/second-factors';

export type { ConfirmWay, SecondStepWay };

/** Something that signs for a person: a phone, a computer, a security key. */
export interface PasskeyView {
  id: Id;
  name: string;
  addedAt: Instant;
  usedAt: Instant | null;
}

/** One's own second factors. */
export interface FactorsView {
  totp: { addedAt: Instant } | null;
  passkeys: PasskeyView[];
  recoveryCodesLeft: number;
}

/** The only copy of the secret that is shown; an app reads it from the address as a picture. */
export interface TotpSetUpView {
  secret: string;
  uri: string;
  picture: QrView;
}

/** A QR code for an SVG: its width and height, and its dark modules as a path. */
export interface QrView {
  size: number;
  path: string;
}

export interface FactorAddedView {
  /** With the first factor, shown once; null: those that are out go on. */
  recoveryCodes: string[] | null;
}
