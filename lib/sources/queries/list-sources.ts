import { query } from "@/lib/kernel/query";
import { mayReadSources } from "../source.policy";
import { listSourcesInput } from "../source.schema";
import { listSources } from "../source.store";
import { siftSources } from "../source-list";

export const listSourcesQuery = query({
  name: "sources.list-sources",
  input: listSourcesInput,
  allow: mayReadSources,
  read: async (db, asked, scope) => {
    const all = await listSources(db, scope);
    return { asked, total: all.length, sources: siftSources(all, asked) };
  },
});
