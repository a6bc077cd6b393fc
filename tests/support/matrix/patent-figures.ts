import { BUSINESS, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "patent-figures.read-figures": { roles: BUSINESS },
  "patent-figures.break-down": { roles: BUSINESS },
};
