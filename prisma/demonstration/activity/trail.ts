import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { notice } from "@/lib/notices/event";
import { addresseesOf } from "@/lib/notices/recipients";
import { CAST } from "../cast";
import { type Act, add, during, type World } from "./world";

/** What was told before has been read. */
const UNREAD_SINCE = "2025-12-24";

/** Every act leaves its line in the audit trail, in the order in which they happened. */
export function makeTrail(world: World): void {
  for (const { at, by, useCase, type, recordId, label, before, after } of inOrder(world)) {
    add(world, "audit_event", {
      ...{ at, request_id: "demonstration", use_case: useCase, outcome: "done" },
      ...{ person_id: by.id, person_name: by.nameZh, role: by.role, unit_code: by.unitCode },
      ...{ record_type: type, record_id: recordId, record_label: label, before, after, address: "" },
    });
  }
}

/** The notices of the last weeks, of the cast alone: nobody else signs in. */
export function makeNotices(world: World, eventIds: () => string): void {
  const { random } = world;
  const cast = new Set(Object.values(CAST).map(({ loginName }) => loginName));
  const officers = world.people
    .filter(({ loginName }) => cast.has(loginName))
    .map(({ id, unitCode, role }) => ({ personId: id, unit: unitCode, role }));
  for (const { at, by, events } of inOrder(world)) {
    for (const event of events) {
      const told = addresseesOf(event, officers, by.id);
      if (told.size === 0) continue;
      const eventId = eventIds();
      const { name, payload } = notice(event);
      const saved = { ...payload, byId: by.id, byName: by.nameZh };
      add(world, "outbox_event", { id: eventId, at, name, payload: saved, delivered_at: at });
      for (const [personId, reason] of told) {
        const unread = shanghaiDateAt(at) >= UNREAD_SINCE && random.chance(0.55);
        const readAt = unread ? null : during(world, "2025-12-28", 9, 9);
        const row = { id: random.uuid(at), person_id: personId, event_id: eventId, name, reason };
        add(world, "notice", { ...row, payload: saved, at, read_at: readAt });
      }
    }
  }
}

function inOrder(world: World): Act[] {
  return world.acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
