/** Neither a control sign nor a line end, nor what would end the string or the style element. */
const SAFE = /[^\p{Cc}\p{Zl}\p{Zp}"\\<>&]/u;

/**
 * A text as a CSS string. Whatever could end it is written by its number, so that no text of a record
 * can become a rule.
 */
export function cssString(text: string): string {
  const signs = [...text].map((sign) => {
    if (SAFE.test(sign)) return sign;
    // CSS has no sign of the number 0.
    return sign === "\0" ? "\ufffd" : `\\${sign.charCodeAt(0).toString(16)} `;
  });
  return `"${signs.join("")}"`;
}
