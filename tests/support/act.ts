import { randomUUID } from "node:crypto";
import type { ZodType } from "zod";
import { closeDatabase, db } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Command, GuestCommand } from "@/lib/kernel/command";
import type { ActContext } from "@/lib/kernel/context";
import type { Outcome } from "@/lib/kernel/outcome";
import type { Query } from "@/lib/kernel/query";
import { type RunOptions, runCommand, runGuestCommand, runQuery } from "@/lib/kernel/run";
import type { CastMember } from "@/prisma/demonstration/cast";

/** The moment at which tests act unless they say otherwise: within the plan's window. */
export const NOW = new Date("2025-06-16T02:00:00Z");
export const TODAY = "2025-06-16";

type When = { now?: Date; today?: string; sessionId?: string; readOnly?: boolean };

/** Acts as one of the cast, the way a page would: `await as(cast.coordinator).run(command, input)`. */
export function as(member: CastMember, when: When = {}) {
  const context = async (): Promise<ActContext> => ({
    ...surroundings(when),
    actor: await actorOf(member, when),
  });
  return {
    run: async <Input extends ZodType, Subject, Event, Value>(
      command: Command<Input, Subject, Event, Value>,
      input: unknown,
      options?: RunOptions,
    ): Promise<Outcome<Value>> => runCommand(command, input, await context(), options),
    ask: async <Input extends ZodType, View>(
      query: Query<Input, View>,
      input: unknown,
    ): Promise<Outcome<View>> => runQuery(query, input, await context()),
    actor: () => actorOf(member, when),
  };
}

/** Acts without having signed in. */
export function asGuest(when: When = {}) {
  const context: ActContext = { ...surroundings(when), actor: null };
  return {
    context,
    run: <Input extends ZodType, Subject, Event, Value>(
      command: GuestCommand<Input, Subject, Event, Value>,
      input: unknown,
    ): Promise<Outcome<Value>> => runGuestCommand(command, input, context),
  };
}

/** The value of an outcome that must be done; anything else fails the test with what it was. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === "done") return outcome.value;
  throw new Error(`expected done, got ${JSON.stringify(outcome)}`);
}

/** How many rows each of some tables has: for "nothing was written". */
export async function countRows(...tables: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const rows = await db().$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from "${table}"`);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

export { closeDatabase };

function surroundings({ now = NOW, today = TODAY }: When): Omit<ActContext, "actor"> {
  return { now, today, requestId: `test-${randomUUID()}`, address: "127.0.0.1" };
}

async function actorOf(
  member: CastMember,
  { today = TODAY, sessionId, readOnly = false }: When,
): Promise<Actor> {
  const person = await db().person.findUniqueOrThrow({
    where: { loginName: member.loginName },
    include: { appointments: { include: { unit: true } } },
  });
  const date = new Date(today);
  const appointment = person.appointments.find(
    (a) => a.fromDate <= date && (a.toDate === null || a.toDate > date),
  );
  if (!appointment) throw new Error(`${member.loginName} holds no appointment on ${today}`);
  return {
    personId: person.id,
    loginName: person.loginName,
    nameZh: person.nameZh,
    nameEn: person.nameEn,
    role: appointment.role,
    unitId: appointment.unitId,
    unitCode: appointment.unit.code,
    sessionId: sessionId ?? randomUUID(),
    readOnly,
  };
}
