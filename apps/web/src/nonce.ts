/** The nonce that the page came with: style elements that components write carry it (see the server's Content-Security-Policy). */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** `get-nonce`, which the scroll lock of dialogs asks, looks for it under this name. */
Object.assign(globalThis, { __webpack_nonce__: nonce });
