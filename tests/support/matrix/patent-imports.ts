import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { cast } from "../cast";
import { checked, csv, imported, look, received, uploaded, usualRow } from "../patent-import-files";
import { KEEPERS, type Row } from "./row";

/** Of MOE; no two are the same bytes. */
const file = () => csv([usualRow(1, { title: `一种装置 ${randomUUID()}` })]);

export const ROWS: Record<string, Row> = {
  "patent-imports.list-imports": { roles: KEEPERS },
  "patent-imports.read-import": { roles: KEEPERS, input: waiting },
  "patent-imports.read-progress": { roles: KEEPERS, input: waiting },
  "patent-imports.read-refused": { roles: KEEPERS, input: waiting },
  "patent-imports.upload": { roles: KEEPERS, input: () => received(file()) },
  "patent-imports.map-columns": {
    roles: KEEPERS,
    input: async () => {
      const { importId } = await waiting();
      const { version, mapping } = await look(cast.moeStaff, importId);
      return { importId, version, columns: mapping.columns };
    },
  },
  "patent-imports.confirm": {
    roles: KEEPERS,
    input: async () => {
      const importId = await checked(cast.moeStaff, file());
      return { importId, seen: (await look(cast.moeStaff, importId)).version };
    },
  },
  "patent-imports.cancel": {
    roles: KEEPERS,
    input: async () => {
      const { importId } = await waiting();
      await db().patentImport.update({ where: { id: importId }, data: { state: "CHECKING" } });
      return { importId };
    },
  },
  "patent-imports.undo": {
    roles: KEEPERS,
    input: async () => ({ importId: await imported(cast.moeStaff, file()) }),
  },
  "patent-imports.discard": { roles: KEEPERS, input: waiting },
};

async function waiting(): Promise<{ importId: number }> {
  return { importId: await uploaded(cast.moeStaff, file()) };
}
