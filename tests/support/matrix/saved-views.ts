import { db } from "@/lib/db/client";
import type { CastMember } from "@/prisma/demonstration/cast";
import { personId } from "../scene";
import { BUSINESS, EVERYBODY, type Row } from "./row";

const FILTER = { query: "membership=ALL", shareWith: "" };

/** One's own, of a page that everybody opens: of which pages views are kept, their readers say (domain tests). */
export const ROWS: Record<string, Row> = {
  "saved-views.list-views": { roles: EVERYBODY, input: () => ({ page: "units" }) },
  "saved-views.list-share-choices": { roles: BUSINESS },
  "saved-views.save-view": {
    roles: EVERYBODY,
    input: () => ({ page: "units", name: "全部单位", ...FILTER }),
  },
  "saved-views.revise-view": {
    roles: EVERYBODY,
    input: async (actor) => ({ id: await viewOf(actor), version: "1", name: "新名称", ...FILTER }),
  },
  "saved-views.delete-view": { roles: EVERYBODY, input: async (actor) => ({ id: await viewOf(actor) }) },
  "saved-views.choose-default": { roles: EVERYBODY, input: async (actor) => ({ id: await viewOf(actor) }) },
  "saved-views.clear-default": {
    roles: EVERYBODY,
    input: async (actor) => {
      const viewId = await viewOf(actor);
      await db().defaultView.create({ data: { personId: await personId(actor), page: "units", viewId } });
      return { page: "units" };
    },
  },
};

async function viewOf(actor: CastMember): Promise<string> {
  const { id } = await db().savedView.create({
    data: {
      ownerId: await personId(actor),
      page: "units",
      name: "全部单位",
      query: "membership=ALL",
      savedAt: new Date("2025-06-01T02:00:00Z"),
    },
  });
  return id;
}
