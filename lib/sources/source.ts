export type SourceGrade = "A" | "B" | "C" | "D";
export type Evidence = "SOURCED" | "DERIVED" | "JUDGED" | "UNVERIFIED";

/** Evidence a coordinator may choose for a fact he enters or revises. */
export const EVIDENCES = [
  "SOURCED",
  "DERIVED",
  "JUDGED",
  "UNVERIFIED",
] as const satisfies readonly Evidence[];

/** A cited page as it is shown. A page nobody vouches for has no address. */
export type SourceView = {
  id: string;
  titleZh: string;
  titleEn: string;
  url: string | null;
  grade: SourceGrade;
};

/** What every read of cited sources selects, in the order of their numbers. */
export const SOURCE_SELECT = {
  select: { id: true, titleZh: true, titleEn: true, url: true, grade: true },
  orderBy: { id: "asc" },
} as const;
