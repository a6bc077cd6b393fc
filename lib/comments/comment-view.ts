import type { Role } from "@/lib/auth/role";

export type UnitName = { code: string; nameZh: string; nameEn: string; shortNameZh: string };

export type CommentView = {
  id: string;
  body: string;
  at: Date;
  by: { nameZh: string; nameEn: string };
  unit: UnitName;
  readers: UnitName[];
  /** What it was written on, when that is a part of the task. */
  report: { period: string; unitCode: string } | null;
  difficulty: { number: number; title: string } | null;
};

/** A unit that can be made a reader, and the people who then read. */
export type ReaderUnit = UnitName & { people: { nameZh: string; nameEn: string; role: Role }[] };

/** `open`: whether anything can be written there now. */
export type ReadersView = { own: string; units: ReaderUnit[]; open: boolean };
