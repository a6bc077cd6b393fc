/** One act on a record, as its readers see it: who, when, which fields. */
export type HistoryEntry = {
  id: string;
  at: Date;
  personName: string;
  role: string | null;
  useCase: string;
  changes: { field: string; before: unknown; after: unknown }[];
};
