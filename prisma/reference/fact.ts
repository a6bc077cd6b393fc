// What every row of reference data has in common. The words are those of the
// enums in prisma/schema; load.ts does not compile when the two part ways.

/** A calendar date, read as UTC midnight so that no time zone can move it. */
export type IsoDate = `${number}-${number}-${number}`;

/** SOURCED: read in the cited source. DERIVED: computed from it. JUDGED: ours. UNVERIFIED: no page found that says it. */
export type Evidence = "SOURCED" | "DERIVED" | "JUDGED" | "UNVERIFIED";
