import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeSession } from "@/lib/accounts/commands/close-session";
import { endSession } from "@/lib/accounts/commands/end-session";
import { listSessions } from "@/lib/accounts/queries/list-sessions";
import { readOwnAccount } from "@/lib/accounts/queries/read-own-account";
import { signInWithPassword } from "@/lib/accounts/sign-in-with-password";
import { findLiveActor, writeSeen } from "@/lib/auth/session.store";
import { writeCommentCommand } from "@/lib/comments/commands/write-comment";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, asGuest, closeDatabase, countRows, NOW, TODAY, valueOf } from "../support/act";
import { MATRIX, ONE_OF_EACH } from "../support/authorisation-matrix";
import { cast, DEMONSTRATION_PASSWORD } from "../support/cast";
import { assignedTask } from "../support/scene";
import { resetDatabase } from "../support/test-database";
import { allUseCases, everything } from "../support/use-cases";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const MINUTE = 60_000;
const limits = { idleMinutes: env().SESSION_IDLE_MINUTES, absoluteHours: env().SESSION_ABSOLUTE_HOURS };
const atWall = as(cast.leader, { readOnly: true });

function signIn({ loginName }: Pick<CastMember, "loginName">, over: object = {}) {
  const typed = { loginName, password: DEMONSTRATION_PASSWORD, readOnly: "on", ...over };
  return signInWithPassword(typed, "Firefox/130 Linux", asGuest().context);
}

async function later(sessionId: string, minutes: number) {
  const actor = await findLiveActor(sessionId, new Date(NOW.getTime() + minutes * MINUTE), TODAY, limits);
  await writeSeen();
  return actor;
}

describe("done", () => {
  it("a leader opens a read-only session, and the trail says so", async () => {
    const { sessionId } = valueOf(await signIn(cast.leader));
    expect(await later(sessionId, 0)).toMatchObject({ role: "LEADER", readOnly: true });
    const trail = await db().auditEvent.findFirstOrThrow({ where: { useCase: "accounts.open-session" } });
    expect(trail).toMatchObject({ outcome: "done", recordId: sessionId, after: { readOnly: true } });
  });

  it("a usual session is not read-only", async () => {
    const { sessionId } = valueOf(await signIn(cast.leader, { readOnly: "" }));
    expect(await later(sessionId, 0)).toMatchObject({ readOnly: false });
  });

  it("a wall that refreshes every minute outlives the idle limit, and ends at the absolute one", async () => {
    const { sessionId } = valueOf(await signIn(cast.leader));
    for (let minutes = 1; minutes <= 2 * limits.idleMinutes + 1; minutes += 1)
      expect(await later(sessionId, minutes), `minute ${minutes}`).not.toBeNull();
    await db().session.update({
      where: { id: sessionId },
      data: { lastSeenAt: new Date(NOW.getTime() + (limits.absoluteHours * 60 - 1) * MINUTE) },
    });
    expect(await later(sessionId, limits.absoluteHours * 60)).toBeNull();
  });

  it("reads what a leader reads", async () => {
    await assignedTask();
    expect(valueOf(await atWall.ask(listTasks, {})).tasks).toHaveLength(1);
    expect(valueOf(await atWall.ask(readPlanProgress, {})).plan).toMatchObject({ tasks: 1 });
  });

  it("is signed out of like any other, and can be ended by the security administrator, who sees what it is", async () => {
    const [own, other] = [valueOf(await signIn(cast.leader)), valueOf(await signIn(cast.leader))];
    valueOf(await asGuest().run(closeSession, { sessionId: own.sessionId }));
    expect(await later(own.sessionId, 0)).toBeNull();
    const guard = as(cast.securityAdministrator);
    expect(valueOf(await guard.ask(listSessions, {})).rows).toMatchObject([
      { id: other.sessionId, readOnly: true },
    ]);
    expect(valueOf(await as(cast.leader).ask(readOwnAccount, {})).sessions).toMatchObject([
      { id: other.sessionId, readOnly: true },
    ]);
    valueOf(await guard.run(endSession, { sessionId: other.sessionId }));
    expect(await later(other.sessionId, 0)).toBeNull();
  });
});

describe("forbidden", () => {
  it("every command there is, to whoever may carry it out otherwise; nothing is written but the trail of it", async () => {
    const commands = (await allUseCases()).filter((useCase) => useCase.is === "command");
    expect(commands.length).toBeGreaterThan(80);
    const before = await everything();
    for (const command of commands) {
      const [role] = MATRIX[command.name]?.roles ?? [];
      if (!role) throw new Error(`${command.name} has no row in the matrix`);
      // Nothing of the input is looked at: an empty one is not even called invalid.
      const outcome = await as(ONE_OF_EACH[role], { readOnly: true }).run(command, {});
      expect([command.name, outcome]).toEqual([command.name, { kind: "forbidden" }]);
    }
    expect(await everything()).toEqual(before);
    const attempts = await db().auditEvent.findMany({ where: { outcome: "forbidden" } });
    expect(attempts.map(({ useCase }) => useCase).sort()).toEqual(commands.map(({ name }) => name).sort());
  }, 60_000); // one attempt for each, each with its row on the trail

  it("with the right input, too", async () => {
    const { code } = await assignedTask();
    const input = { taskCode: code, body: "请关注进度。", audience: "ALL" };
    const before = await countRows("comment", "outbox_event");
    expect(await as(cast.moeStaff, { readOnly: true }).run(writeCommentCommand, input)).toEqual({
      kind: "forbidden",
    });
    expect(await countRows("comment", "outbox_event")).toEqual(before);
    valueOf(await as(cast.moeStaff).run(writeCommentCommand, input));
  });

  it("to open one, for everybody but leaders: he is told so, and no session is left", async () => {
    for (const [role, member] of Object.entries(ONE_OF_EACH)) {
      if (role === "LEADER") continue;
      expect(await signIn(member), role).toEqual({
        kind: "refused",
        refusal: { refusal: "sign-in.read-only-for-leaders" },
      });
    }
    expect(await countRows("session")).toEqual({ session: 0 });
  });
});

describe("hidden", () => {
  it("who is a leader, from anybody without the right password", async () => {
    const answers = [
      await signIn(cast.leader, { password: "Wrong-Guess-1" }),
      await signIn(cast.moeStaff, { password: "Wrong-Guess-1" }),
      await signIn({ loginName: "nobody.here" }, { password: "Wrong-Guess-1" }),
    ];
    for (const answer of answers) {
      expect(answer).toEqual({ kind: "refused", refusal: { refusal: "sign-in.wrong" } });
    }
    // Each is counted as a failure of its name, as at the usual sign-in.
    expect(await countRows("session", "sign_in_failure")).toEqual({ session: 0, sign_in_failure: 3 });
  });

  it("and a locked name stays locked, with the right password or without", async () => {
    const { loginName } = cast.leader;
    for (let n = 1; n <= 5; n++) await signIn(cast.leader, { password: `Wrong-Guess-${n}` });
    expect(await signIn({ loginName })).toMatchObject({ refusal: { refusal: "sign-in.locked" } });
  });
});
