/**
 * Makes texts comparable that are typed in different ways: full and half width, 〔〕 ［］ [] 【】 and
 * (), capitals and blanks are all one. `comparable` of lib/db/search-text.ts does the same to a column.
 */
export function comparableText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[〔[【{]/g, "(")
    .replace(/[〕\]】}]/g, ")")
    .replace(/\s/g, "");
}
