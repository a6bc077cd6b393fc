import type { UnitRole } from "@/lib/plan/measure";
import { CUSTOMARY_NAMES } from "./abbreviations";

export type NamedUnit = { code: string; nameZh: string; nameEn: string; shortNameZh: string };

/** A name that stands for no unit: 各有关部门, 等. */
export const NO_UNIT = "-";

export type UnitNames = {
  /** Code of the unit, by every name it is known under, made comparable. */
  codes: ReadonlyMap<string, string>;
  /** The names, longest first: 工业和信息化部 is found before its 和 is taken for "and". */
  names: readonly string[];
  units: readonly NamedUnit[];
};

export type UnitMention = { code: string; role: UnitRole | null };
export type UnitsRead = { units: UnitMention[]; unknown: string[]; aside: string[] };

/** Every name of every unit: official, short, code, customary, and those told in the ledger's own table. */
export function unitNames(
  units: readonly NamedUnit[],
  told: Readonly<Record<string, string>> = {},
): UnitNames {
  const owners = new Map<string, Set<string>>();
  const add = (name: string, code: string) => {
    const key = comparable(name);
    if (key === "") return;
    owners.set(key, (owners.get(key) ?? new Set()).add(code));
  };
  const certain = new Set(units.flatMap((u) => [u.nameZh, u.shortNameZh, u.code, u.nameEn].map(comparable)));
  for (const unit of units) {
    for (const name of [unit.nameZh, unit.shortNameZh, unit.code, unit.nameEn]) add(name, unit.code);
    for (const name of CUSTOMARY_NAMES[unit.code] ?? []) add(name, unit.code);
    for (const name of derivedNames(unit)) if (!certain.has(comparable(name))) add(name, unit.code);
  }
  const codes = new Map<string, string>();
  for (const [name, of] of owners) {
    const [code, other] = of;
    if (code && !other) codes.set(name, code); // a name of two units names neither
  }
  for (const [name, code] of Object.entries(told)) codes.set(comparable(name), code);
  const names = [...codes.keys()].sort((a, b) => b.length - a.length);
  return { codes, names, units };
}

/** Without 中华人民共和国, 国务院, 国家 or 中国 before it, and 委员会 as 委. */
function derivedNames({ nameZh, shortNameZh }: NamedUnit): string[] {
  const names = [nameZh, shortNameZh];
  const short = names.map((name) => name.replace(/委员会$/, "委"));
  const stripped = [...names, ...short].map((name) => name.replace(/^(中华人民共和国|国务院|国家|中国)/, ""));
  // 中国科学院 without 中国 may be any academy of sciences.
  return [...short, ...stripped].filter(
    (name) => name.length >= 3 && !/^(科学院|科学技术协会|银行)$/.test(name),
  );
}

const ROLE_BEFORE =
  /^(牵头单位|主办单位|责任单位|牵头部门|牵头|主办|配合单位|协办单位|参与单位|参加单位|配合部门|配合|协办|参与)[:：]/;
const ROLE_AFTER = /^(?:负责)?(牵头负责|牵头|主办|负责|配合|协办|参与|参加|支持)/;
const CONNECTED = /^(以及|会同|和|及|与|&)/;
const LEADING = /牵头|主办/;
const SUPPORTING = /配合|协办|参与|参加|支持/;
const ET_CETERA =
  /^(等|等单位|等部门|等有关部门|等相关部门|等有关单位|按职责分工负责|按职责分工|分别负责|负责|排名不分先后)$/;
const DEEP = 40;

/** The units named in a cell, in order, with the role said there. Text that names nobody is given back. */
export function readUnits(cell: string, names: UnitNames): UnitsRead {
  const read: UnitsRead = { units: [], unknown: [], aside: [] };
  const whole = names.codes.get(comparable(cell));
  if (whole) return whole === NO_UNIT ? read : named(read, whole, null);
  let role: UnitRole | null = null;
  let sinceRole = 0;
  for (const token of tokens(cell)) {
    const before = ROLE_BEFORE.exec(token);
    if (before) {
      role = roleIn(before[1] ?? "");
      sinceRole = read.units.length;
    }
    const text = before ? token.slice(before[0].length).trim() : token;
    if (text === "") continue;
    const found = readToken(text, names, 0) ?? readConnected(text, names);
    if (!found) {
      if (!ET_CETERA.test(text)) read.unknown.push(text);
      continue;
    }
    read.unknown.push(...found.unknown);
    read.aside.push(...found.aside);
    read.units.push(...found.units.map((unit) => ({ ...unit, role: unit.role ?? role })));
    // 科技部、财政部配合: what is said after the last holds for those before it that have no role yet.
    if (found.after) {
      const { after } = found;
      for (const unit of read.units.slice(sinceRole)) unit.role ??= after;
      sinceRole = read.units.length;
    }
  }
  return { ...read, units: read.units.filter(({ code }) => code !== NO_UNIT) };
}

/** The name most like a text, when it is like it at all. */
export function nearestUnit(text: string, { units }: UnitNames): NamedUnit | null {
  let best: { unit: NamedUnit; likeness: number } | null = null;
  for (const unit of units) {
    const known = [unit.nameZh, unit.shortNameZh, unit.nameEn, ...(CUSTOMARY_NAMES[unit.code] ?? [])];
    const likeness = Math.max(...known.map((name) => alike(comparable(text), comparable(name))));
    if (likeness > (best?.likeness ?? 0.45)) best = { unit, likeness };
  }
  return best?.unit ?? null;
}

/** Full and half width, blanks, quotation marks, brackets and capitals make no difference. */
export function comparable(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’·.]/g, "")
    .replace(/[〔[【]/g, "(")
    .replace(/[〕\]】]/g, ")");
}

type TokenRead = UnitsRead & { after: UnitRole | null };

function named<Read extends UnitsRead>(read: Read, code: string, role: UnitRole | null): Read {
  return { ...read, units: [...read.units, { code, role }] };
}

/** A token that is known names from end to end, joined by 和 or nothing, with brackets and roles behind them. */
function readToken(text: string, names: UnitNames, depth: number): TokenRead | null {
  const rest = comparable(text);
  if (depth > DEEP || rest === "") return null;
  for (const name of names.names) {
    if (!rest.startsWith(name)) continue;
    const read = readBehind(rest.slice(name.length), names.codes.get(name) ?? "", names, depth);
    if (read) return read;
  }
  return null;
}

function readBehind(behind: string, code: string, names: UnitNames, depth: number): TokenRead | null {
  const read: TokenRead = { units: [], unknown: [], aside: [], after: null };
  const bracket = /^\(([^()]*)\)/.exec(behind);
  const said = bracket?.[1] ?? "";
  const role = bracket ? roleIn(said) : null;
  const own = named(read, code, role);
  if (bracket && !role) own.aside.push(said);
  let rest = bracket ? behind.slice(bracket[0].length) : behind;
  const after = ROLE_AFTER.exec(rest);
  if (after) {
    own.after = roleIn(after[1] ?? "");
    rest = rest.slice(after[0].length);
  }
  if (rest === "" || ET_CETERA.test(rest)) return own;
  const joined = CONNECTED.exec(rest);
  const next = readToken(joined ? rest.slice(joined[0].length) : rest, names, depth + 1);
  if (!next) return null;
  if (own.after) for (const unit of own.units) unit.role ??= own.after;
  return {
    units: [...own.units, ...next.units],
    unknown: next.unknown,
    aside: [...own.aside, ...next.aside],
    after: next.after,
  };
}

/** 教育部和某某局: split at 和 when that makes one of the parts known; else the whole is the unknown name. */
function readConnected(text: string, names: UnitNames): TokenRead | null {
  const parts = text
    .split(/以及|会同|[和及与&]|(?<=\p{Script=Han}[)）]?)\s+(?=\p{Script=Han})/u)
    .filter((part) => part.trim());
  if (parts.length < 2) return null;
  const read: TokenRead = { units: [], unknown: [], aside: [], after: null };
  let known = 0;
  for (const part of parts) {
    const found = readToken(part, names, 0);
    if (!found) {
      if (!ET_CETERA.test(part.trim())) read.unknown.push(part.trim());
      continue;
    }
    known++;
    read.units.push(...found.units);
    read.aside.push(...found.aside);
    read.after = found.after ?? read.after;
  }
  return known > 0 ? read : null;
}

/** Cut at 、，；/ and line ends, but not within brackets. */
function tokens(cell: string): string[] {
  const text = unwrapped(cell.normalize("NFKC").trim());
  const found: string[] = [];
  let depth = 0;
  let token = "";
  for (const char of text) {
    if (/[([【〔]/.test(char)) depth++;
    if (/[)\]】〕]/.test(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,;/|\n\r\t。]/.test(char)) {
      found.push(token);
      token = "";
    } else token += char;
  }
  return [...found, token].map((one) => one.trim()).filter((one) => one !== "");
}

/** （教育部、科技部负责）: brackets around the whole say nothing. */
function unwrapped(text: string): string {
  const inner = /^[([【〔]([^()[\]【】〔〕]*)[)\]】〕]$/.exec(text)?.[1];
  return inner ?? text;
}

function roleIn(words: string): UnitRole | null {
  if (SUPPORTING.test(words) || /^support/.test(words)) return "SUPPORT";
  return LEADING.test(words) || /^lead/.test(words) ? "LEAD" : null;
}

/** Share of pairs of neighbouring characters that two names have in common (Dice). */
function alike(a: string, b: string): number {
  const [pairsA, pairsB] = [pairs(a), pairs(b)];
  if (pairsA.length === 0 || pairsB.length === 0) return 0;
  const left = [...pairsB];
  let common = 0;
  for (const pair of pairsA) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (pairsA.length + pairsB.length);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
