import { query } from "@/lib/kernel/query";
import { listedImports } from "../import-view.store";
import { mayImportPatents } from "../patent-import.policy";
import { listImportsInput } from "../patent-import.schema";

/** Every file that was brought in, waits or was taken back, the newest first. */
export const listImports = query({
  name: "patent-imports.list-imports",
  input: listImportsInput,
  allow: mayImportPatents,
  read: async (db, asked, scope) => {
    const { rows, total } = await listedImports(db, asked, scope);
    return {
      rows,
      total,
      state: asked.state,
      page: asked.page,
      pages: Math.max(1, Math.ceil(total / asked.take)),
    };
  },
});
