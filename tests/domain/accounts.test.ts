import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Appointment,
  type Appointments,
  appoint,
  endAppointment,
  inForce,
  lastDayOf,
  overlap,
  type Period,
  tenseOf,
} from "@/lib/accounts/appointment";
import { deviceOf } from "@/lib/accounts/device";
import { linkIdentity, unlinkIdentity } from "@/lib/accounts/identity";
import { expiryOf, hashToken, invite, isOpen, newToken } from "@/lib/accounts/invitation";
import { changePassword } from "@/lib/accounts/password-change";
import { disablePerson, enablePerson, type PersonSubject, revisePerson } from "@/lib/accounts/person";
import { invitePersonInput } from "@/lib/accounts/person.schema";
import { countFailure, refuseWhileLocked } from "@/lib/accounts/sign-in";
import { GENESIS, linkHash } from "@/lib/audit/hash";
import { endOfDay, fieldChanges, startOfDay } from "@/lib/audit/trail";
import { troublesAt } from "@/lib/audit/verify";
import { FAILURES_BEFORE_LOCK, failuresAfter, lockedUntil } from "@/lib/auth/lockout";
import { checkPassword } from "@/lib/auth/password";
import { addDays } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";

const NOW = new Date("2025-06-16T02:00:00Z");
const TODAY = "2025-06-16";
const HOUR = 3_600_000;

const day = fc.integer({ min: -800, max: 800 }).map((days) => addDays(TODAY, days));
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }))
  .map(([fromDate, length]) => ({ fromDate, toDate: length === null ? null : addDays(fromDate, length) }));

describe("locks", () => {
  it("begin with the fifth failure and never grow shorter, up to an hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (failures) => {
        const minutes = (n: number) =>
          ((lockedUntil(n, NOW)?.getTime() ?? NOW.getTime()) - NOW.getTime()) / 60_000;
        expect(minutes(failures) > 0).toBe(failures >= FAILURES_BEFORE_LOCK);
        expect(minutes(failures + 1)).toBeGreaterThanOrEqual(minutes(failures));
        expect(minutes(failures)).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("double while somebody goes on trying", () => {
    const waits = [5, 6, 7, 8].map((n) => ((lockedUntil(n, NOW)?.getTime() ?? 0) - NOW.getTime()) / 60_000);
    expect(waits).toEqual([1, 2, 4, 8]);
  });

  it("are forgiven after a quiet hour, and not before", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 3 * HOUR }),
        (failures, quiet) => {
          const earlier = { failures, lastFailedAt: new Date(NOW.getTime() - quiet) };
          expect(failuresAfter(earlier, NOW)).toBe(quiet > HOUR ? 1 : failures + 1);
        },
      ),
    );
  });

  it("refuse until their end, to the minute rounded up", () => {
    const counted = countFailure({ failures: 4, lastFailedAt: NOW, lockedUntil: null }, NOW);
    expect(refuseWhileLocked(counted, new Date(NOW.getTime() + 1))).toMatchObject({ params: { minutes: 1 } });
    expect(refuseWhileLocked(counted, new Date(NOW.getTime() + 60_000))).toBeNull();
  });
});

describe("passwords", () => {
  it.each([
    ["Short1!aa", "password.too-short"],
    ["alllowercaseletters", "password.too-simple"],
    ["ONLYUPPER12345", "password.too-simple"],
    [`Aa1!${"x".repeat(130)}`, "password.too-long"],
    ["Zhang.San-2025!", "password.contains-login-name"],
  ])("%s is refused: %s", (password, refusal) => {
    expect(checkPassword(password, { loginName: "zhang.san" })).toMatchObject({ refusal });
  });

  it.each(["Correct-Horse-9", "abcdef12345!", "春眠不觉晓Ab处处闻啼鸟1"])("%s is accepted", (password) => {
    expect(checkPassword(password, { loginName: "zhang.san" })).toBeNull();
  });

  it("are accepted or refused, never anything else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (password) => {
        const answer = checkPassword(password, { loginName: "zhang.san" });
        if (answer === null) expect([...password].length).toBeGreaterThanOrEqual(10);
        else expect(answer.refusal).toMatch(/^password\./);
      }),
    );
  });

  it("change only for whoever knows the present one, and to another one", () => {
    const person = { personId: "p", loginName: "zhang.san", nameZh: "张三", currentMatches: true };
    const typed = { currentPassword: "Old-Password-1", password: "New-Password-2" };
    expect(changePassword(person, typed)).toEqual({ password: "New-Password-2" });
    expect(changePassword({ ...person, currentMatches: false }, typed)).toMatchObject({
      refusal: "password.wrong",
      field: "currentPassword",
    });
    expect(changePassword(person, { ...typed, password: "Old-Password-1" })).toMatchObject({
      refusal: "password.same",
    });
  });
});

describe("periods", () => {
  it("overlap exactly when some day lies in both", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const later = String([a.fromDate, b.fromDate].sort()[1]);
        expect(overlap(a, b)).toBe(inForce(a, later) && inForce(b, later));
        expect(overlap(a, b)).toBe(overlap(b, a));
      }),
    );
  });

  it("have their last day in force and the next not", () => {
    fc.assert(
      fc.property(period, (p) => {
        const last = lastDayOf(p);
        if (last === null) return;
        expect(inForce(p, last)).toBe(true);
        expect(inForce(p, addDays(last, 1))).toBe(false);
        expect(tenseOf(p, addDays(last, 1))).toBe("past");
      }),
    );
  });
});

const ADMINISTRATORS_FOR_EVER: Period[] = [{ fromDate: "2020-01-01", toDate: null }];

function held(over: Partial<Appointment> = {}): Appointment {
  return {
    id: "a1",
    role: "STAFF",
    unitId: "u1",
    unitCode: "MOE",
    fromDate: "2024-01-01",
    toDate: null,
    ...over,
  };
}

function subjectWith(appointments: Appointment[], over: Partial<Appointments> = {}): Appointments {
  return {
    personId: "p1",
    personLabel: "张三 (zhang.san)",
    appointments,
    unit: { id: "u2", code: "CNIPA" },
    otherAdministrators: ADMINISTRATORS_FOR_EVER,
    ...over,
  };
}

const context = { actorId: "admin", today: TODAY };
const terms = { role: "COORDINATOR", unitCode: "CNIPA", fromDate: TODAY, lastDay: null } as const;

describe("appointing", () => {
  it("ends the present appointment where the new one begins", () => {
    const answer = appoint(subjectWith([held()]), { ...terms, fromDate: "2025-07-01" }, context);
    expect(answer).toMatchObject({
      fromDate: "2025-07-01",
      shortened: { toDate: "2025-07-01" },
      replaced: null,
    });
  });

  it("replaces one that began on the very day", () => {
    const present = held({ fromDate: TODAY });
    expect(appoint(subjectWith([present]), terms, context)).toMatchObject({
      shortened: null,
      replaced: present,
    });
  });

  it("leaves no two appointments on one day, whatever there was", () => {
    const history = fc
      .uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 8 })
      .map((cuts) => {
        const sorted = cuts.sort((a, b) => a - b);
        return sorted.slice(1).map((cut, index) =>
          held({
            id: `a${index}`,
            fromDate: addDays(TODAY, sorted[index] ?? 0),
            toDate: addDays(TODAY, cut),
          }),
        );
      });
    const asked = fc.tuple(
      fc.integer({ min: 0, max: 50 }),
      fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    );
    fc.assert(
      fc.property(history, asked, (appointments, [start, length]) => {
        const fromDate = addDays(TODAY, start);
        const lastDay = length === null ? null : addDays(fromDate, length);
        const answer = appoint(subjectWith(appointments), { ...terms, fromDate, lastDay }, context);
        if (isRefusal(answer)) {
          expect(answer.refusal).toBe("appointment.overlaps");
          return;
        }
        const left = appointments
          .filter(({ id }) => id !== answer.replaced?.id)
          .map((a) =>
            a.id === answer.shortened?.appointment.id ? { ...a, toDate: answer.shortened.toDate } : a,
          );
        for (const appointment of left) {
          expect(overlap(appointment, answer)).toBe(false);
          expect(appointment.toDate === null || appointment.toDate > appointment.fromDate).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["oneself", { personId: "admin" }, {}, "appointment.oneself"],
    ["in a unit nobody knows", { unit: null }, {}, "appointment.unit-unknown"],
    ["from yesterday", {}, { fromDate: "2025-06-15" }, "appointment.in-the-past"],
    ["backwards", {}, { fromDate: "2025-07-01", lastDay: "2025-06-30" }, "appointment.dates-reversed"],
  ])("is refused %s", (_what, subject, asked, refusal) => {
    expect(appoint(subjectWith([held()], subject), { ...terms, ...asked }, context)).toMatchObject({
      refusal,
    });
  });

  it("is refused when it changes nothing, and when a later one is in the way", () => {
    const same = held({ role: "COORDINATOR", unitId: "u2", unitCode: "CNIPA" });
    expect(appoint(subjectWith([same]), terms, context)).toMatchObject({ refusal: "appointment.the-same" });
    const later = held({ fromDate: "2025-12-01" });
    expect(appoint(subjectWith([later]), terms, context)).toMatchObject({
      refusal: "appointment.overlaps",
      params: { date: "2025-12-01" },
    });
  });

  it("leaves a system administrator, on the day it takes effect", () => {
    const administrator = held({ role: "SYSTEM_ADMINISTRATOR" });
    const until = (toDate: string) => [{ fromDate: "2024-01-01", toDate }];
    const asked = { ...terms, fromDate: "2025-07-01" };
    const alone = subjectWith([administrator], { otherAdministrators: until("2025-07-01") });
    expect(appoint(alone, asked, context)).toMatchObject({ refusal: "person.last-administrator" });
    const accompanied = subjectWith([administrator], { otherAdministrators: until("2025-07-02") });
    expect(isRefusal(appoint(accompanied, asked, context))).toBe(false);
  });
});

describe("ending an appointment", () => {
  const end = (appointment: Appointment, lastDay: string | null, over: Partial<Appointments> = {}) =>
    endAppointment(subjectWith([appointment], over), { appointmentId: appointment.id, lastDay }, context);

  it("sets the day after the last one", () => {
    expect(end(held(), "2025-06-30")).toMatchObject({ kind: "ended", toDate: "2025-07-01" });
    expect(end(held(), "2025-06-15")).toMatchObject({ kind: "ended", toDate: TODAY });
  });

  it("withdraws one that has not begun, whatever day is given", () => {
    expect(end(held({ fromDate: "2025-08-01" }), null)).toMatchObject({ kind: "withdrawn" });
  });

  it.each([
    [held(), "2025-06-14", "appointment.in-the-past"],
    [held(), null, "appointment.last-day-needed"],
    [held({ fromDate: TODAY }), "2025-06-15", "appointment.dates-reversed"],
    [held({ toDate: "2025-06-20" }), "2025-06-30", "appointment.ends-earlier"],
    [held({ toDate: "2025-07-01" }), "2025-06-30", "nothing-changed"],
    [held({ toDate: TODAY }), "2025-06-30", "appointment.over"],
  ])("%# is refused", (appointment, lastDay, refusal) => {
    expect(end(appointment, lastDay)).toMatchObject({ refusal });
  });

  it("is refused to oneself and for the last system administrator", () => {
    expect(end(held(), "2025-06-30", { personId: "admin" })).toMatchObject({
      refusal: "appointment.oneself",
    });
    const last = end(held({ role: "SYSTEM_ADMINISTRATOR" }), "2025-06-30", { otherAdministrators: [] });
    expect(last).toMatchObject({ refusal: "person.last-administrator" });
  });
});

const person: PersonSubject = {
  id: "p1",
  loginName: "zhang.san",
  nameZh: "张三",
  nameEn: "Zhang San",
  email: null,
  disabledAt: null,
  version: 1,
  administrator: [],
  otherAdministrators: [],
};

describe("a person", () => {
  const disable = (subject: PersonSubject) =>
    disablePerson(subject, { actorId: "admin", now: NOW, today: TODAY });

  it("is disabled, but not by himself, not twice, and not as the last administrator", () => {
    expect(disable(person)).toEqual({ disabledAt: NOW });
    expect(disable({ ...person, id: "admin" })).toMatchObject({ refusal: "person.oneself" });
    expect(disable({ ...person, disabledAt: NOW })).toMatchObject({ refusal: "person.disabled-already" });
    const last = { ...person, administrator: ADMINISTRATORS_FOR_EVER };
    expect(disable(last)).toMatchObject({ refusal: "person.last-administrator" });
    expect(disable({ ...last, otherAdministrators: ADMINISTRATORS_FOR_EVER })).toEqual({ disabledAt: NOW });
  });

  it("is enabled when disabled, and revised when something differs", () => {
    expect(enablePerson(person)).toMatchObject({ refusal: "person.enabled-already" });
    expect(enablePerson({ ...person, disabledAt: NOW })).toEqual({ disabledAt: null });
    const words = { nameZh: "张三", nameEn: "Zhang San", email: null };
    expect(revisePerson(person, words)).toMatchObject({ refusal: "nothing-changed" });
    expect(revisePerson(person, { ...words, email: "z@example.cn" })).toMatchObject({
      email: "z@example.cn",
    });
  });

  it("has one identity an issuer", () => {
    const linked = [{ issuer: "https://id.example.cn", subject: "u1" }];
    const subject = { personId: "p1", personLabel: "", linked };
    const another = { issuer: "https://id.example.cn", subject: "u2" };
    expect(linkIdentity(subject, another)).toMatchObject({ refusal: "identity.issuer-linked" });
    expect(linkIdentity(subject, { ...another, issuer: "https://other.cn" })).toMatchObject({
      subject: "u2",
    });
    expect(unlinkIdentity(subject, another)).toMatchObject({ refusal: "identity.not-linked" });
  });
});

describe("invitations", () => {
  const form = {
    loginName: " Zhang.San ",
    nameZh: "张三",
    nameEn: "Zhang San",
    email: " Zhang@Example.CN ",
    role: "STAFF",
    unitCode: "MOE",
    fromDate: "2025-06-16",
    lastDay: "",
  };

  it("tidy what was typed", () => {
    expect(invitePersonInput.parse(form)).toMatchObject({
      loginName: "zhang.san",
      email: "zhang@example.cn",
      lastDay: null,
    });
    expect(invitePersonInput.parse({ ...form, email: "" }).email).toBeNull();
  });

  it.each([
    ["loginName", "张三"],
    ["email", "zhang@"],
    ["role", "KING"],
    ["fromDate", "2025-02-30"],
  ])("refuse a wrong %s", (field, value) => {
    const parsed = invitePersonInput.safeParse({ ...form, [field]: value });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  it("need a unit and a period that runs forward", () => {
    const input = invitePersonInput.parse(form);
    expect(invite(null, input)).toMatchObject({ refusal: "appointment.unit-unknown" });
    const backwards = { ...input, lastDay: "2025-06-15" };
    expect(invite({ id: "u", code: "MOE" }, backwards)).toMatchObject({
      refusal: "appointment.dates-reversed",
    });
    expect(invite({ id: "u", code: "MOE" }, input)).toMatchObject({ first: { unitId: "u", toDate: null } });
  });

  it("open once, for three days, unless revoked", () => {
    const open = { id: "i", personId: "p", expiresAt: expiryOf(NOW), usedAt: null, revokedAt: null };
    expect(isOpen(open, NOW)).toBe(true);
    expect(isOpen(open, new Date(NOW.getTime() + 72 * HOUR))).toBe(false);
    expect(isOpen({ ...open, usedAt: NOW }, NOW)).toBe(false);
    expect(isOpen({ ...open, revokedAt: NOW }, NOW)).toBe(false);
  });

  it("have tokens nobody guesses, of which only the digest is kept", () => {
    const tokens = new Set(Array.from({ length: 500 }, newToken));
    expect(tokens.size).toBe(500);
    for (const token of tokens) {
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

describe("a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
      "Edge · Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1",
      "Safari · iOS",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36", "Chrome · Linux"],
    ["curl/8.0", ""],
  ])("%s", (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});

describe("the trail", () => {
  it("shows what was and became, field by field", () => {
    expect(fieldChanges({ a: "x", b: 1 }, { a: "y", b: 1, c: [1] })).toEqual([
      { field: "a", before: "x", after: "y", differs: true },
      { field: "b", before: "1", after: "1", differs: false },
      { field: "c", before: "", after: "[\n  1\n]", differs: true },
    ]);
    expect(fieldChanges(null, null)).toEqual([]);
  });

  it("begins its days in Beijing", () => {
    expect(startOfDay("2025-06-16").toISOString()).toBe("2025-06-15T16:00:00.000Z");
    expect(endOfDay("2025-06-16").toISOString()).toBe("2025-06-16T16:00:00.000Z");
  });
});

describe("the chain", () => {
  const event = (id: string, at = "2025-06-16T02:00:00.000000") => [id, at, null, "x"];
  const link = (seq: number, prevHash: string, of: (string | null)[]) => ({
    link: { seq, eventId: String(of[0]), prevHash, hash: linkHash(prevHash, of) },
    event: of,
  });
  const start = { seq: 0, hash: GENESIS, latest: 0 };

  it("holds", () => {
    expect(troublesAt(link(1, GENESIS, event("1")), start)).toEqual([]);
  });

  it("depends on every field and on the link before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string()), { minLength: 3, maxLength: 8 }),
        fc.nat(),
        (fields, at) => {
          const changed = fields.map((value, index) => (index === at % fields.length ? `${value}!` : value));
          expect(linkHash(GENESIS, changed)).not.toBe(linkHash(GENESIS, fields));
          expect(linkHash("1".repeat(64), fields)).not.toBe(linkHash(GENESIS, fields));
        },
      ),
    );
  });

  it("says what is wrong", () => {
    const good = link(1, GENESIS, event("1"));
    const kinds = (walked: Parameters<typeof troublesAt>[0], before = start) =>
      troublesAt(walked, before).map(({ kind }) => kind);
    expect(kinds({ ...good, event: event("1", "2025-06-17T02:00:00.000000") })).toEqual(["altered"]);
    expect(kinds({ ...good, event: null })).toEqual(["event-removed"]);
    expect(kinds(link(3, GENESIS, event("3")))).toEqual(["links-removed"]);
    expect(kinds(link(1, "1".repeat(64), event("1")))).toEqual(["out-of-order"]);
    expect(kinds(good, { ...start, latest: NOW.getTime() + 2 * HOUR })).toEqual(["backdated"]);
  });
});
