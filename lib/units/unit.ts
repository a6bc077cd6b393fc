import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** What is said of a unit (单位) itself; its membership is told by dated memberships. */
export type UnitParticulars = {
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  remitZh: string;
  remitEn: string;
  /** Customary order of listing (排序). */
  protocolRank: number;
};

export type Unit = UnitParticulars & { id: string; code: string; version: number };

/** Names change with reforms of government; the code stays, because tasks and accounts refer to it. */
export function reviseUnit(unit: Unit, particulars: UnitParticulars): UnitParticulars | Refusal {
  const fields = Object.keys(particulars) as (keyof UnitParticulars)[];
  return fields.every((field) => unit[field] === particulars[field])
    ? refuse("nothing-changed")
    : particulars;
}
