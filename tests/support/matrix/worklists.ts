import { type Row, UNIT } from "./row";

export const ROWS: Record<string, Row> = {
  "worklists.read-unit-home": { roles: UNIT },
};
