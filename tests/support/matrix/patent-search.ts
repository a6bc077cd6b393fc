import { BUSINESS, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "patents.search-patents": { roles: BUSINESS },
  "patents.take-patents": { roles: BUSINESS },
};
