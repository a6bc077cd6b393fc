const IPC = /^([A-H]\d{2}[A-Z])\s*(?:(\d{1,4})\s*\/\s*(\d{2,6}))?$/;
const LOCARNO = /^(?:LOC(?:\(\d+\))?(?:CL\.?)?)?(\d{1,2})-(\d{2})$/;

/** "H01M 10/0525" of "H01M10/0525(2010.01)I" and the like; null: it is no symbol of the IPC. */
export function readIpc(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\([^)]*\).*$/, "")
    .trim();
  const found = IPC.exec(plain);
  if (!found) return null;
  return found[2] === undefined ? String(found[1]) : `${found[1]} ${found[2]}/${found[3]}`;
}

/** "26-05": class and subclass of a design; null: it is none. */
export function readLocarno(text: string): string | null {
  const found = LOCARNO.exec(text.normalize("NFKC").toUpperCase().replace(/\s/g, ""));
  const main = Number(found?.[1]);
  return found && main >= 1 && main <= 32 ? `${String(main).padStart(2, "0")}-${found[2]}` : null;
}
