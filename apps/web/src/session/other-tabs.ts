const CHANNEL = 'dondoc.confirmed';

/** The provider sent somebody back: pages of this site in other tabs may ask again. It proves nothing, and the server is asked anyhow. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** @returns what ends the listening */
export function whenOtherTabTells(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
