import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/accounts/commands/accept-invitation";
import { appointPerson } from "@/lib/accounts/commands/appoint-person";
import { changePasswordCommand } from "@/lib/accounts/commands/change-password";
import { clearLockout } from "@/lib/accounts/commands/clear-lockout";
import { createFirstAdministrator } from "@/lib/accounts/commands/create-first-administrator";
import { disablePersonCommand } from "@/lib/accounts/commands/disable-person";
import { enablePersonCommand } from "@/lib/accounts/commands/enable-person";
import { endAppointmentCommand } from "@/lib/accounts/commands/end-appointment";
import { invitePerson } from "@/lib/accounts/commands/invite-person";
import { linkIdentityCommand } from "@/lib/accounts/commands/link-identity";
import { lookAtInvitation } from "@/lib/accounts/commands/look-at-invitation";
import { renewInvitationCommand } from "@/lib/accounts/commands/renew-invitation";
import { revisePersonCommand } from "@/lib/accounts/commands/revise-person";
import { unlinkIdentityCommand } from "@/lib/accounts/commands/unlink-identity";
import { listLockouts } from "@/lib/accounts/queries/list-lockouts";
import { listPeopleQuery } from "@/lib/accounts/queries/list-people";
import { readOwnAccount } from "@/lib/accounts/queries/read-own-account";
import { readPerson } from "@/lib/accounts/queries/read-person";
import { readUnitChoices } from "@/lib/accounts/queries/read-unit-choices";
import { type AssertedIdentity, signInWithIdentity } from "@/lib/accounts/sign-in-with-identity";
import { signInWithPassword } from "@/lib/accounts/sign-in-with-password";
import { passwordMatches } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { as, asGuest, closeDatabase, countRows, NOW, valueOf } from "../support/act";
import { cast, DEMONSTRATION_PASSWORD } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const administrator = as(cast.systemAdministrator);
const guest = asGuest();

const zhang = {
  loginName: "zhang.san",
  nameZh: "张三",
  nameEn: "Zhang San",
  email: "zhang.san@example.cn",
  role: "STAFF",
  unitCode: "MIIT",
  fromDate: "2025-06-01",
  lastDay: "",
};
const WRITTEN = ["person", "appointment", "invitation", "session", "external_identity", "audit_event"];

async function idOf(loginName: string): Promise<string> {
  return (await db().person.findUniqueOrThrow({ where: { loginName } })).id;
}

async function invited(over: Partial<typeof zhang> = {}) {
  const answer = valueOf(await administrator.run(invitePerson, { ...zhang, ...over }));
  return { ...answer, token: String(answer.token) };
}

/** The act is refused so, and nothing is left of it. */
async function expectRefused(act: () => Promise<unknown>, refusal: string, field?: string): Promise<void> {
  const before = await countRows(...WRITTEN);
  expect(await act()).toMatchObject({ kind: "refused", refusal: field ? { refusal, field } : { refusal } });
  expect(await countRows(...WRITTEN)).toEqual(before);
}

describe("inviting", () => {
  it("makes a person, an appointment and a link of which only the digest is stored", async () => {
    const { personId, token } = await invited();
    const person = valueOf(await administrator.ask(readPerson, { personId }));
    expect(person).toMatchObject({ loginName: "zhang.san", state: "invited", passwordSetAt: null });
    expect(person.appointments).toMatchObject([
      { role: "STAFF", unitCode: "MIIT", tense: "present", lastDay: null },
    ]);
    expect(person.invitedUntil).toEqual(new Date(NOW.getTime() + 72 * 3_600_000));
    const everything = await db().$queryRaw<{ text: string }[]>`
      select to_jsonb(i)::text as text from invitation i
      union all select to_jsonb(r)::text from command_receipt r
      union all select to_jsonb(a)::text from audit_event a
      union all select to_jsonb(o)::text from outbox_event o`;
    expect(everything.filter(({ text }) => text.includes(token))).toEqual([]);
  });

  it("acts once when the form arrives twice, and shows the link once", async () => {
    const submissionId = randomUUID();
    const first = valueOf(await administrator.run(invitePerson, zhang, { submissionId }));
    const second = valueOf(await administrator.run(invitePerson, zhang, { submissionId }));
    expect(first.token).toMatch(/^.{43}$/);
    expect(second).toMatchObject({ personId: first.personId, token: null });
    expect(await db().person.count({ where: { loginName: "zhang.san" } })).toBe(1);
    const receipts = await db().$queryRaw<
      { text: string }[]
    >`select outcome::text as text from command_receipt`;
    expect(receipts.some(({ text }) => text.includes(String(first.token)))).toBe(false);
  });

  it("is recorded with what was given", async () => {
    await invited();
    const events = await db().auditEvent.findMany({
      where: { useCase: "accounts.invite-person" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ recordType }) => recordType)).toEqual(["person", "appointment", "invitation"]);
    expect(events[0]).toMatchObject({
      personName: cast.systemAdministrator.nameZh,
      recordLabel: "张三 (zhang.san)",
    });
    expect(events[1]?.after).toMatchObject({ role: "STAFF", unitCode: "MIIT", fromDate: "2025-06-01" });
  });

  it("is invalid with a wrong login name, address or date", async () => {
    const outcome = await administrator.run(invitePerson, {
      ...zhang,
      loginName: "张",
      email: "x",
      fromDate: "",
    });
    expect(outcome.kind === "invalid" && Object.keys(outcome.fields).sort()).toEqual([
      "email",
      "fromDate",
      "loginName",
    ]);
  });

  it("is refused for a name or an address that is taken, an unknown unit, reversed dates", async () => {
    await invited();
    const again = (over: object) => () => administrator.run(invitePerson, { ...zhang, ...over });
    await expectRefused(again({ email: "" }), "person.login-name-taken", "loginName");
    await expectRefused(again({ loginName: "zhang.er" }), "person.email-taken", "email");
    const other = { loginName: "li.si", email: "" };
    await expectRefused(again({ ...other, unitCode: "NOBODY" }), "appointment.unit-unknown", "unitCode");
    await expectRefused(again({ ...other, lastDay: "2025-05-01" }), "appointment.dates-reversed", "lastDay");
  });

  it("is forbidden to everybody else", async () => {
    const before = await db().person.count();
    for (const member of [cast.coordinator, cast.moeStaff, cast.securityAdministrator, cast.auditor]) {
      expect(await as(member).run(invitePerson, zhang)).toEqual({ kind: "forbidden" });
      expect(await as(member).ask(listPeopleQuery, {})).toEqual({ kind: "forbidden" });
      expect(await as(member).ask(readUnitChoices, {})).toEqual({ kind: "forbidden" });
    }
    expect(await db().person.count()).toBe(before);
  });
});

describe("taking up a link", () => {
  const chosen = { password: "Chosen-By-Zhang-1", passwordAgain: "Chosen-By-Zhang-1" };

  it("sets the password, once, and the person can sign in", async () => {
    const { token, personId } = await invited();
    expect(valueOf(await guest.run(lookAtInvitation, { token }))).toMatchObject({ loginName: "zhang.san" });
    expect(valueOf(await guest.run(acceptInvitation, { token, ...chosen }))).toEqual({
      loginName: "zhang.san",
    });
    expect(await guest.run(acceptInvitation, { token, ...chosen })).toEqual({ kind: "not-found" });
    const signedIn = await signInWithPassword(
      { loginName: "zhang.san", password: chosen.password },
      "",
      guest.context,
    );
    expect(signedIn).toMatchObject({ kind: "done", value: { personId } });
    expect(valueOf(await administrator.ask(readPerson, { personId }))).toMatchObject({ state: "active" });
  });

  it("is spent by whoever comes first", async () => {
    const { token } = await invited();
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => guest.run(acceptInvitation, { token, ...chosen })),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "not-found", "not-found"]);
  });

  it("answers unknown, expired, revoked links and those of disabled people alike", async () => {
    const expired = await invited();
    const late = asGuest({ now: new Date(NOW.getTime() + 73 * 3_600_000) });
    const revoked = await invited({ loginName: "li.si", email: "" });
    await administrator.run(renewInvitationCommand, { personId: revoked.personId });
    const disabled = await invited({ loginName: "wang.wu", email: "" });
    await administrator.run(disablePersonCommand, { personId: disabled.personId });
    const answers = [
      await guest.run(acceptInvitation, { token: "x".repeat(43), ...chosen }),
      await late.run(acceptInvitation, { token: expired.token, ...chosen }),
      await guest.run(acceptInvitation, { token: revoked.token, ...chosen }),
      await guest.run(acceptInvitation, { token: disabled.token, ...chosen }),
      await guest.run(lookAtInvitation, { token: revoked.token }),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: "not-found" })));
    expect(await db().person.count({ where: { loginName: "li.si", passwordHash: { not: null } } })).toBe(0);
  });

  it("holds to the password rules", async () => {
    const { token } = await invited();
    const typed = (password: string, passwordAgain = password) =>
      guest.run(acceptInvitation, { token, password, passwordAgain });
    expect(await typed("Zhang.San-2025")).toMatchObject({
      refusal: { refusal: "password.contains-login-name" },
    });
    expect(await typed("Chosen-By-Zhang-1", "Chosen-By-Zhang-2")).toMatchObject({
      kind: "invalid",
      fields: { passwordAgain: [{ code: "passwords-differ" }] },
    });
    expect(await guest.run(lookAtInvitation, { token })).toMatchObject({ kind: "done" });
  });
});

describe("a new link", () => {
  it("ends what went before: links, password and sessions", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    await signInWithPassword(
      { loginName: cast.moeStaff.loginName, password: DEMONSTRATION_PASSWORD },
      "",
      guest.context,
    );
    const first = valueOf(await administrator.run(renewInvitationCommand, { personId }));
    const second = valueOf(await administrator.run(renewInvitationCommand, { personId }));
    expect(await guest.run(lookAtInvitation, { token: first.token })).toEqual({ kind: "not-found" });
    expect(await guest.run(lookAtInvitation, { token: second.token })).toMatchObject({ kind: "done" });
    const person = await db().person.findUniqueOrThrow({
      where: { id: personId },
      include: { sessions: true },
    });
    expect(person.passwordHash).toBeNull();
    expect(person.sessions.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
  });

  it("is refused for oneself and for a disabled person", async () => {
    const own = await idOf(cast.systemAdministrator.loginName);
    await expectRefused(
      () => administrator.run(renewInvitationCommand, { personId: own }),
      "invitation.oneself",
    );
    const personId = await idOf(cast.moeStaff.loginName);
    await administrator.run(disablePersonCommand, { personId });
    await expectRefused(() => administrator.run(renewInvitationCommand, { personId }), "person.disabled");
  });
});

describe("a person", () => {
  it("is found by name, role, unit and state, sorted and counted", async () => {
    const list = async (filter: object) => valueOf(await administrator.ask(listPeopleQuery, filter));
    const all = await list({});
    expect(all.total).toBe(Object.keys(cast).length);
    expect(all.rows.map(({ loginName }) => loginName)).toEqual(
      all.rows.map(({ loginName }) => loginName).sort(),
    );
    expect((await list({ q: cast.moeStaff.nameZh })).rows.map(({ loginName }) => loginName)).toEqual([
      "moe.staff",
    ]);
    expect((await list({ role: "LIAISON_OFFICER", unit: "MIIT" })).rows).toHaveLength(1);
    expect((await list({ q: "100%_" })).rows).toEqual([]);
    await invited();
    expect((await list({ state: "invited" })).rows.map(({ loginName }) => loginName)).toEqual(["zhang.san"]);
    expect((await list({ sort: "-login" })).rows[0]?.loginName).toBe("zhang.san");
    expect((await list({ sort: "nonsense", page: "x", role: "KING" })).total).toBe(all.total + 1);
  });

  it("never shows a password hash", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    const seen = [
      await administrator.ask(readPerson, { personId }),
      await administrator.ask(listPeopleQuery, {}),
      await as(cast.moeStaff).ask(readOwnAccount, {}),
      await administrator.run(revisePersonCommand, {
        personId,
        version: "7",
        nameZh: "许诺",
        nameEn: "Xu Nuo",
        email: "",
      }),
    ];
    expect(seen.map(({ kind }) => kind)).toEqual(["done", "done", "done", "stale"]);
    expect(JSON.stringify(seen)).not.toMatch(/argon2|passwordHash/);
  });

  it("is revised, with the old and the new in the trail", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    const words = { personId, version: "1", nameZh: "许诺言", nameEn: "Xu Nuoyan", email: "X@Example.cn" };
    valueOf(await administrator.run(revisePersonCommand, words));
    const event = await db().auditEvent.findFirstOrThrow({ where: { useCase: "accounts.revise-person" } });
    expect(event.before).toEqual({ nameZh: "许诺", nameEn: "Xu Nuo", email: null });
    expect(event.after).toEqual({ nameZh: "许诺言", nameEn: "Xu Nuoyan", email: "x@example.cn" });
    expect(await administrator.run(revisePersonCommand, words)).toMatchObject({
      kind: "stale",
      current: { nameZh: "许诺言", version: 2 },
      changedBy: cast.systemAdministrator.nameZh,
    });
    await expectRefused(
      () => administrator.run(revisePersonCommand, { ...words, version: "2" }),
      "nothing-changed",
    );
  });

  it("is disabled and enabled, but never the last administrator, nor oneself", async () => {
    const own = await idOf(cast.systemAdministrator.loginName);
    await expectRefused(() => administrator.run(disablePersonCommand, { personId: own }), "person.oneself");
    const personId = await idOf(cast.moeStaff.loginName);
    valueOf(await administrator.run(disablePersonCommand, { personId }));
    await expectRefused(
      () => administrator.run(disablePersonCommand, { personId }),
      "person.disabled-already",
    );
    valueOf(await administrator.run(enablePersonCommand, { personId }));
    expect(valueOf(await administrator.ask(readPerson, { personId }))).toMatchObject({ state: "active" });
    expect(await administrator.run(disablePersonCommand, { personId: randomUUID() })).toEqual({
      kind: "not-found",
    });
  });

  it("two administrators who disable each other at once do not leave the house without one", async () => {
    const { token } = await invited({
      loginName: "second.admin",
      role: "SYSTEM_ADMINISTRATOR",
      unitCode: "CNIPA",
    });
    await guest.run(acceptInvitation, {
      token,
      password: "Second-One-2025",
      passwordAgain: "Second-One-2025",
    });
    const second = as({ ...cast.systemAdministrator, loginName: "second.admin" });
    const [one, two] = [await idOf(cast.systemAdministrator.loginName), await idOf("second.admin")];
    const outcomes = await Promise.all([
      administrator.run(disablePersonCommand, { personId: two }),
      second.run(disablePersonCommand, { personId: one }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
  });
});

describe("appointments", () => {
  const move = { role: "COORDINATOR", unitCode: "CNIPA", fromDate: "2025-07-01", lastDay: "" };

  it("follow one another without a gap and without an overlap", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    valueOf(await administrator.run(appointPerson, { personId, ...move }));
    const { appointments } = valueOf(await administrator.ask(readPerson, { personId }));
    expect(appointments).toMatchObject([
      { role: "COORDINATOR", unitCode: "CNIPA", fromDate: "2025-07-01", tense: "future" },
      { role: "STAFF", unitCode: "MOE", lastDay: "2025-06-30", tense: "present" },
    ]);
    const events = await db().auditEvent.findMany({ where: { useCase: "accounts.appoint-person" } });
    expect(events.map(({ before, after }) => [before, after])).toContainEqual([
      { lastDay: null },
      { lastDay: "2025-06-30" },
    ]);
  });

  it("are put right on the day they began", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    const today = { personId, ...move, fromDate: "2025-06-16" };
    valueOf(await administrator.run(appointPerson, today));
    valueOf(await administrator.run(appointPerson, { ...today, role: "LEADER" }));
    const { appointments } = valueOf(await administrator.ask(readPerson, { personId }));
    expect(appointments.map(({ role }) => role)).toEqual(["LEADER", "STAFF"]);
  });

  it("end on a day, or are withdrawn before they begin", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    valueOf(await administrator.run(appointPerson, { personId, ...move }));
    const [later, present] = valueOf(await administrator.ask(readPerson, { personId })).appointments;
    valueOf(await administrator.run(endAppointmentCommand, { personId, appointmentId: later?.id }));
    const end = { personId, appointmentId: present?.id, lastDay: "2025-06-20" };
    valueOf(await administrator.run(endAppointmentCommand, end));
    const { appointments } = valueOf(await administrator.ask(readPerson, { personId }));
    expect(appointments).toMatchObject([{ role: "STAFF", lastDay: "2025-06-20" }]);
  });

  it("are refused to oneself, into the past, and over a later one", async () => {
    const own = await idOf(cast.systemAdministrator.loginName);
    const personId = await idOf(cast.moeStaff.loginName);
    const appoint = (input: object) => () => administrator.run(appointPerson, { ...move, ...input });
    await expectRefused(appoint({ personId: own }), "appointment.oneself");
    await expectRefused(appoint({ personId, fromDate: "2025-06-15" }), "appointment.in-the-past", "fromDate");
    valueOf(await appoint({ personId })());
    await expectRefused(appoint({ personId, fromDate: "2025-06-20" }), "appointment.overlaps", "lastDay");
    expect(await appoint({ personId: randomUUID() })()).toEqual({ kind: "not-found" });
    expect(await as(cast.coordinator).run(appointPerson, { personId, ...move })).toEqual({
      kind: "forbidden",
    });
  });

  it("never overlap, whatever two administrators do at once: the database holds the line", async () => {
    const personId = await idOf(cast.moeStaff.loginName);
    const appoint = (fromDate: string) => administrator.run(appointPerson, { personId, ...move, fromDate });
    const outcomes = await Promise.all([appoint("2025-08-01"), appoint("2025-09-01"), appoint("2025-07-01")]);
    expect(outcomes.every(({ kind }) => kind === "done" || kind === "refused")).toBe(true);
    const [{ n } = { n: -1 }] = await db().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from appointment a join appointment b
        on a.person_id = b.person_id and a.id < b.id
       and daterange(a.from_date, a.to_date) && daterange(b.from_date, b.to_date)`;
    expect(n).toBe(0);
  });
});

describe("one's own password", () => {
  const typed = {
    currentPassword: DEMONSTRATION_PASSWORD,
    password: "Another-One-2026",
    passwordAgain: "Another-One-2026",
  };

  it("changes for whoever knows it, and no trace of either is kept", async () => {
    valueOf(await as(cast.moeStaff).run(changePasswordCommand, typed));
    const { passwordHash } = await db().person.findUniqueOrThrow({ where: { loginName: "moe.staff" } });
    expect(await passwordMatches(passwordHash, typed.password)).toBe(true);
    const events = await db().$queryRaw<
      { text: string }[]
    >`select to_jsonb(a)::text as text from audit_event a`;
    expect(events.some(({ text }) => /Another-One|argon2/.test(text))).toBe(false);
  });

  it("is refused with a wrong one, a weak one or the same one", async () => {
    const change = (over: object) => () =>
      as(cast.moeStaff).run(changePasswordCommand, { ...typed, ...over });
    await expectRefused(change({ currentPassword: "Wrong-Guess-1" }), "password.wrong", "currentPassword");
    const both = (password: string) => ({ password, passwordAgain: password });
    await expectRefused(change(both("weak")), "password.too-short", "password");
    await expectRefused(change(both(DEMONSTRATION_PASSWORD)), "password.same", "password");
  });
});

describe("identities", () => {
  const issuer = "https://id.example.cn";

  it("are linked and unlinked by the administrator, each to one account", async () => {
    const [staff, liaison] = [await idOf("moe.staff"), await idOf("moe.liaison")];
    const link = (personId: string, subject: string) =>
      administrator.run(linkIdentityCommand, { personId, issuer, subject });
    valueOf(await link(staff, "u1"));
    await expectRefused(() => link(liaison, "u1"), "identity.taken", "subject");
    await expectRefused(() => link(staff, "u2"), "identity.issuer-linked", "issuer");
    valueOf(await administrator.run(unlinkIdentityCommand, { personId: staff, issuer, subject: "u1" }));
    await expectRefused(
      () => administrator.run(unlinkIdentityCommand, { personId: staff, issuer, subject: "u1" }),
      "identity.not-linked",
    );
    valueOf(await link(liaison, "u1"));
  });

  const asserted: AssertedIdentity = {
    issuer,
    subject: "u9",
    email: "Xu.Nuo@example.cn",
    emailVerified: true,
  };
  const come = (over: Partial<AssertedIdentity> = {}) =>
    signInWithIdentity({ ...asserted, ...over }, "", guest.context);
  const giveAddress = (loginName: string, email = "xu.nuo@example.cn") =>
    db().person.update({ where: { loginName }, data: { email } });

  it("are linked by a verified address once, and found by issuer and subject from then on", async () => {
    await giveAddress("moe.staff");
    const personId = await idOf("moe.staff");
    expect(await come()).toMatchObject({ kind: "done", value: { personId } });
    expect(await come({ email: null, emailVerified: false })).toMatchObject({
      kind: "done",
      value: { personId },
    });
    expect(await come({ subject: "u10" })).toMatchObject({
      refusal: { refusal: "sign-in.unknown-identity" },
    });
    const events = await db().auditEvent.findMany({
      where: { useCase: "accounts.link-identity-at-sign-in" },
    });
    expect(events).toHaveLength(1);
  });

  it("are answered alike when unverified, unknown, disabled or without appointment", async () => {
    await giveAddress("moe.staff");
    const before = await countRows("external_identity", "session");
    const answers = [await come({ emailVerified: false }), await come({ email: "nobody@example.cn" })];
    await db().person.update({ where: { loginName: "moe.staff" }, data: { disabledAt: NOW } });
    answers.push(await come());
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ kind: "refused", refusal: { refusal: "sign-in.unknown-identity" } });
    expect(await countRows("external_identity", "session")).toEqual(before);
  });
});

describe("locks", () => {
  const wrong = (loginName: string) =>
    signInWithPassword({ loginName, password: "Wrong-Guess-1" }, "", guest.context);

  it("are seen and cleared by the security administrator", async () => {
    for (let n = 0; n < 5; n++) await wrong("moe.staff");
    for (let n = 0; n < 5; n++) await wrong("nobody.here");
    await wrong("miit.staff");
    const guard = as(cast.securityAdministrator);
    const locked = valueOf(await guard.ask(listLockouts, {}));
    expect(locked.map(({ loginName, known }) => [loginName, known]).sort()).toEqual([
      ["moe.staff", true],
      ["nobody.here", false],
    ]);
    expect(valueOf(await administrator.ask(listPeopleQuery, { state: "locked" })).rows).toHaveLength(1);
    expect(await administrator.run(clearLockout, { loginName: "moe.staff" })).toEqual({ kind: "forbidden" });
    valueOf(await guard.run(clearLockout, { loginName: "moe.staff" }));
    expect(await guard.run(clearLockout, { loginName: "moe.staff" })).toEqual({ kind: "not-found" });
    const signedIn = await signInWithPassword(
      { loginName: "moe.staff", password: DEMONSTRATION_PASSWORD },
      "",
      guest.context,
    );
    expect(signedIn.kind).toBe("done");
  });
});

describe("the first administrator", () => {
  const first = { loginName: "first", nameZh: "首任", nameEn: "First One", email: "", unitCode: "CNIPA" };

  it("is made where there is none, and another one only when asked for", async () => {
    await expectRefused(
      () => guest.run(createFirstAdministrator, { ...first, another: false }),
      "person.administrator-exists",
    );
    expect(await guest.run(createFirstAdministrator, { ...first, another: true })).toMatchObject({
      kind: "done",
    });
    await db().person.update({ where: { loginName: "sysadmin" }, data: { disabledAt: NOW } });
    const made = await guest.run(createFirstAdministrator, { ...first, loginName: "second", another: false });
    expect(valueOf(made).token).toMatch(/^.{43}$/);
    expect(await db().auditEvent.count({ where: { useCase: "accounts.create-first-administrator" } })).toBe(
      6,
    );
  });
});
