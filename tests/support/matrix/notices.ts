import { db } from "@/lib/db/client";
import type { CastMember } from "@/prisma/demonstration/cast";
import { personId } from "../scene";
import { BUSINESS, type Row } from "./row";

/** One notice of the person himself. */
async function ownNotice(actor: CastMember): Promise<string> {
  const { id } = await db().notice.create({
    data: {
      personId: await personId(actor),
      eventId: 900_000,
      name: "task.completed",
      reason: "you-coordinate",
      payload: { task: { code: "M01-90", title: "任务", titleEn: "", lead: "MOE", supports: [] } },
      at: new Date("2025-06-13T02:00:00Z"),
    },
  });
  return id;
}

export const ROWS: Record<string, Row> = {
  "notices.list-notices": { roles: BUSINESS },
  "notices.count-unread": { roles: BUSINESS },
  "notices.open-notice": { roles: BUSINESS, input: async (actor) => ({ id: await ownNotice(actor) }) },
  "notices.mark-read": { roles: BUSINESS, input: async (actor) => ({ upTo: await ownNotice(actor) }) },
};
