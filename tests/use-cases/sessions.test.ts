import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { appointPerson } from "@/lib/accounts/commands/appoint-person";
import { changePasswordCommand } from "@/lib/accounts/commands/change-password";
import { disablePersonCommand } from "@/lib/accounts/commands/disable-person";
import { endAppointmentCommand } from "@/lib/accounts/commands/end-appointment";
import { endOwnSession } from "@/lib/accounts/commands/end-own-session";
import { endSession } from "@/lib/accounts/commands/end-session";
import { signOutEverywhereCommand } from "@/lib/accounts/commands/sign-out-everywhere";
import { signOutPersonEverywhere } from "@/lib/accounts/commands/sign-out-person-everywhere";
import { listSessions } from "@/lib/accounts/queries/list-sessions";
import { readOwnAccount } from "@/lib/accounts/queries/read-own-account";
import { signInWithPassword } from "@/lib/accounts/sign-in-with-password";
import { findLiveActor, writeSeen } from "@/lib/auth/session.store";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { as, asGuest, closeDatabase, NOW, TODAY, valueOf } from "../support/act";
import { cast, DEMONSTRATION_PASSWORD } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const administrator = as(cast.systemAdministrator);
const guard = as(cast.securityAdministrator);
const MINUTE = 60_000;

const limits = { idleMinutes: env().SESSION_IDLE_MINUTES, absoluteHours: env().SESSION_ABSOLUTE_HOURS };

async function signIn(
  loginName = "moe.staff",
  userAgent = "",
): Promise<{ personId: string; sessionId: string }> {
  return valueOf(
    await signInWithPassword({ loginName, password: DEMONSTRATION_PASSWORD }, userAgent, asGuest().context),
  );
}

/** Who stands behind the session with the next request, some minutes from now. */
async function next(sessionId: string, minutes = 0, today = TODAY) {
  const actor = await findLiveActor(sessionId, new Date(NOW.getTime() + minutes * MINUTE), today, limits);
  await writeSeen();
  return actor;
}

describe("a session", () => {
  it("names its person with role and unit, anew on every request", async () => {
    const { sessionId } = await signIn();
    expect(await next(sessionId)).toMatchObject({
      loginName: "moe.staff",
      role: "STAFF",
      unitCode: "MOE",
      sessionId,
    });
  });

  it("dies of idleness, and lives on while it is used", async () => {
    const { sessionId } = await signIn();
    const idle = limits.idleMinutes;
    expect(await next(sessionId, idle + 1)).toBeNull();
    expect(await next(sessionId, idle - 1)).not.toBeNull();
    expect(await next(sessionId, 2 * idle - 2)).not.toBeNull();
    expect(await next(sessionId, 3 * idle)).toBeNull();
  });

  it("ends after its longest life, however busily it is used", async () => {
    const { sessionId } = await signIn();
    const end = limits.absoluteHours * 60;
    for (let minutes = 20; minutes < end; minutes += 20)
      expect(await next(sessionId, minutes)).not.toBeNull();
    expect(await next(sessionId, end)).toBeNull();
  });

  it("is nobody's when its id is made up", async () => {
    expect(await next("00000000-0000-4000-8000-000000000000")).toBeNull();
  });
});

describe("a session ends with the next request", () => {
  it("when the person is disabled", async () => {
    const { personId, sessionId } = await signIn();
    valueOf(await administrator.run(disablePersonCommand, { personId }));
    expect(await next(sessionId)).toBeNull();
    // Not by the disabling alone: enabling does not bring the old session back.
    await db().person.update({ where: { id: personId }, data: { disabledAt: null } });
    expect(await next(sessionId)).toBeNull();
  });

  it("when the appointment has ended", async () => {
    const { personId, sessionId } = await signIn();
    const { id } = await db().appointment.findFirstOrThrow({ where: { personId } });
    valueOf(await administrator.run(endAppointmentCommand, { personId, appointmentId: id, lastDay: TODAY }));
    expect(await next(sessionId)).not.toBeNull();
    expect(await next(sessionId, 1, "2025-06-17")).toBeNull();
  });

  it("when it is ended by its owner, on one device or on all", async () => {
    const [here, there] = [await signIn(), await signIn()];
    const staff = as(cast.moeStaff, { sessionId: here.sessionId });
    valueOf(await staff.run(endOwnSession, { sessionId: there.sessionId }));
    expect(await next(there.sessionId)).toBeNull();
    expect(await next(here.sessionId)).not.toBeNull();
    valueOf(await staff.run(signOutEverywhereCommand, {}));
    expect(await next(here.sessionId)).toBeNull();
  });

  it("when the password changes, but for the session it was changed in", async () => {
    const [here, there] = [await signIn(), await signIn()];
    const password = "Another-One-2026";
    valueOf(
      await as(cast.moeStaff, { sessionId: here.sessionId }).run(changePasswordCommand, {
        currentPassword: DEMONSTRATION_PASSWORD,
        password,
        passwordAgain: password,
      }),
    );
    expect(await next(here.sessionId)).not.toBeNull();
    expect(await next(there.sessionId)).toBeNull();
  });

  it("when either administrator of people ends it", async () => {
    const { personId, sessionId } = await signIn();
    valueOf(await guard.run(endSession, { sessionId }));
    expect(await next(sessionId)).toBeNull();
    const again = await signIn();
    valueOf(await administrator.run(signOutPersonEverywhere, { personId }));
    expect(await next(again.sessionId)).toBeNull();
    const third = await signIn();
    valueOf(await guard.run(signOutPersonEverywhere, { personId }));
    expect(await next(third.sessionId)).toBeNull();
  });
});

describe("a new appointment", () => {
  it("gives the running session its new role and unit, from its first day", async () => {
    const { personId, sessionId } = await signIn();
    const move = { role: "COORDINATOR", unitCode: "CNIPA", lastDay: "" };
    valueOf(await administrator.run(appointPerson, { personId, ...move, fromDate: "2025-06-17" }));
    expect(await next(sessionId)).toMatchObject({ role: "STAFF", unitCode: "MOE" });
    expect(await next(sessionId, 1, "2025-06-17")).toMatchObject({ role: "COORDINATOR", unitCode: "CNIPA" });
  });
});

describe("somebody else's session", () => {
  it("does not exist for one who is no administrator, and is nobody's business without the role", async () => {
    const { personId, sessionId } = await signIn();
    expect(await as(cast.miitStaff).run(endOwnSession, { sessionId })).toEqual({ kind: "not-found" });
    expect(await as(cast.coordinator).run(endSession, { sessionId })).toEqual({ kind: "forbidden" });
    expect(await administrator.run(endSession, { sessionId })).toEqual({ kind: "forbidden" });
    expect(await as(cast.auditor).run(signOutPersonEverywhere, { personId })).toEqual({ kind: "forbidden" });
    expect(await as(cast.coordinator).ask(listSessions, {})).toEqual({ kind: "forbidden" });
    expect(await next(sessionId)).not.toBeNull();
  });
});

describe("live sessions", () => {
  it("are listed for their owner and for the security administrator, dead ones are not", async () => {
    const [one, two] = [await signIn("moe.staff", "Firefox/130 Linux"), await signIn("miit.staff")];
    await signIn("moe.staff");
    valueOf(await guard.run(endSession, { sessionId: two.sessionId }));
    const own = valueOf(await as(cast.moeStaff).ask(readOwnAccount, {}));
    expect(own.sessions).toHaveLength(2);
    expect(own.sessions.find(({ id }) => id === one.sessionId)).toMatchObject({
      address: "127.0.0.1",
      userAgent: "Firefox/130 Linux",
    });
    const all = valueOf(await guard.ask(listSessions, {}));
    expect(all).toMatchObject({ shown: 2, total: 2 });
    expect(valueOf(await guard.ask(listSessions, { q: "许诺" })).shown).toBe(2);
    expect(valueOf(await guard.ask(listSessions, { q: "miit" })).rows).toEqual([]);
    const later = as(cast.securityAdministrator, { now: new Date(NOW.getTime() + 24 * 60 * MINUTE) });
    expect(valueOf(await later.ask(listSessions, {})).total).toBe(0);
  });
});
