"use client";

import { getNonce, setNonce } from "get-nonce";

/**
 * Menus and dialogs lock the page's scrolling with a style element of their own; the security
 * policy lets it in only with the nonce of the document. A later render of the layout brings
 * another nonce, which this document does not know: the first one stays.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  if (typeof window !== "undefined" && !getNonce()) setNonce(nonce);
  return null;
}
