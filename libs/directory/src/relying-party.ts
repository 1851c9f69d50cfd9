/** Whom passkeys are for: PUBLIC_URL and nothing that a request says. */
export class RelyingParty {
  readonly name = 'Đôn Đốc';
  readonly id: string;
  readonly origin: string;

  constructor(publicUrl: string) {
    const { hostname, origin } = new URL(publicUrl);
    this.id = hostname;
    this.origin = origin;
  }
}
