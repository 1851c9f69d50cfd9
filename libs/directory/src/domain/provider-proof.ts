/** In seconds: two machines' clocks may differ by so much. */
const CLOCKS_DIFFER_BY = 60;

/** All in seconds of the real time since 1970. */
export interface ProviderProof {
  /** When the provider says that the person last proved there who they are; nothing where it does not say. */
  authTime: number | undefined;
  /** When they were sent there to prove it. */
  begunAt: number;
  now: number;
}

/** Whether somebody proved at the provider who they are after they were sent there for it: a sign-in that stands there from the morning proves nothing. */
export function isProofOfNow({ authTime, begunAt, now }: ProviderProof): boolean {
  return authTime !== undefined && authTime >= begunAt - CLOCKS_DIFFER_BY && authTime <= now + CLOCKS_DIFFER_BY;
}
