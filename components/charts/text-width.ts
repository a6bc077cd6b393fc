const NARROW = /[.,:;'’|!()[\]iljftr· -]/;
const BROAD = /[A-Z%@mw—–…]/;
/** Chinese characters and full-width signs are as wide as they are high. */
const SQUARE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** How wide a line of text is at most, in pixels: the fonts a reader has are not known here. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const sign of text)
    em += SQUARE.test(sign) ? 1 : NARROW.test(sign) ? 0.36 : BROAD.test(sign) ? 0.8 : 0.57;
  return Math.ceil(em * size);
}
