export const PATENT_TYPES = ["INVENTION", "UTILITY_MODEL", "DESIGN"] as const;
export type PatentType = (typeof PATENT_TYPES)[number];

/** The digit after the year says the type; 8 and 9 came from abroad (PCT). */
export const TYPE_DIGITS: Readonly<Record<string, PatentType | undefined>> = {
  "1": "INVENTION",
  "2": "UTILITY_MODEL",
  "3": "DESIGN",
  "8": "INVENTION",
  "9": "UTILITY_MODEL",
};
