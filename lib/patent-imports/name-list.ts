import { NAME_SEPARATOR } from "@/lib/patents/patent";

const SEPARATORS = /[;；、，|｜\n\r]+/;
/** A comma ends a name, except before what companies abroad put behind it: "Example Co., Ltd.". */
const COMMA = /,(?!\s*(?:ltd|inc|llc|limited|co\b|corp|gmbh|s\.|l\.?p\b|plc))/i;
const MARKS = /^[\s\u200b\ufeff"'“”‘’]+|[\s\u200b\ufeff"'“”‘’]+$/g;

/** Names in their order, from a text in which any usual mark stands between them. */
export function readNames(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(SEPARATORS)
    .flatMap((part) => (part.includes(",") ? part.split(COMMA) : part))
    .map((name) => bracketsAsInChinese(name.replace(MARKS, "").replace(/\s+/g, " ")))
    .filter((name) => name !== "");
}

export function joinNames(names: readonly string[]): string {
  return names.join(NAME_SEPARATOR);
}

/** 某某（上海）有限公司 and 某某(上海)有限公司 are one institution. */
function bracketsAsInChinese(name: string): string {
  if (!name.includes("(")) return name;
  return /\p{Script=Han}/u.test(name) ? name.replace(/\s*\(\s*/g, "（").replace(/\s*\)/g, "）") : name;
}
