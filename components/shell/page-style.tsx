"use client";

import { getNonce } from "get-nonce";

type Props = { nonce: string; css: string };

/**
 * Rules of one page that no style attribute can hold. As with menus (style-nonce.tsx), a page that comes
 * later within the same document brings a nonce that the document does not know: the first one counts.
 */
export function PageStyle({ nonce, css }: Props) {
  const known = typeof window === "undefined" ? nonce : (getNonce() ?? nonce);
  return (
    <style nonce={known} suppressHydrationWarning>
      {css}
    </style>
  );
}
