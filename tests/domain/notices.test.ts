import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { ADMINISTRATOR_ROLES, ROLES, type Role } from "@/lib/auth/role";
import { LOCALES } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";
import { deliveryOf } from "@/lib/notices/delivery";
import { eventOf, NOTICE_NAMES, type NoticeEvent, type NoticeName, notice } from "@/lib/notices/event";
import { byDay, type Notice } from "@/lib/notices/notice";
import { placeOf } from "@/lib/notices/place";
import { addresseesOf, type Officer, REASONS, recipientsOf } from "@/lib/notices/recipients";
import { quotationOf, wordingOf } from "@/lib/notices/wording";

const UNITS = ["CNIPA", "MOE", "MIIT", "MOF", "MOST"];
const task = { code: "M01-03", title: "任务", titleEn: "Task", lead: "MOE", supports: ["MIIT"] };
const difficulty = { number: 7, title: "困难", unit: "MIIT", routedTo: "MOF" };
const instruction = {
  number: 12,
  excerpt: "请抓紧",
  subject: { kind: "task" as const, code: "M01-03", title: "任务", titleEn: "Task" },
  writer: "p1",
  owner: "MIIT",
};
const ofReport = { task, unit: "MOE", period: "2025-12" };

/** One of each, none forgotten: the record would not compile. */
const EXAMPLES: { [Name in NoticeName]: Extract<NoticeEvent, { name: Name }> } = {
  "task.assigned": { name: "task.assigned", task, units: ["MOE", "MIIT"], signBy: "2025-01-13" },
  "task.amended": {
    name: "task.amended",
    ...{ task, units: ["MIIT"], removed: ["MOF"], reason: "分工调整", signBy: null },
  },
  "task.signed": { name: "task.signed", task, unit: "MIIT" },
  "task.wording-queried": { name: "task.wording-queried", task, unit: "MIIT", question: "范围？" },
  "task.wording-answered": { name: "task.wording-answered", task, unit: "MIIT", answer: "全国" },
  "task.cancelled": { name: "task.cancelled", task, reason: "合并" },
  "task.completed": { name: "task.completed", task },
  "task.struck-off": { name: "task.struck-off", task },
  "task.reopened": { name: "task.reopened", task, reason: "复核未过" },
  "report.ready": { name: "report.ready", ...ofReport },
  "report.sent-back": { name: "report.sent-back", ...ofReport, note: "补充数据", authors: ["a"] },
  "report.submitted": { name: "report.submitted", ...ofReport, late: true },
  "report.withdrawn": { name: "report.withdrawn", ...ofReport, reason: "笔误" },
  "report.returned": {
    name: "report.returned",
    ...{ ...ofReport, field: "done", reason: "与上期重复", correctUntil: "2026-01-08", authors: ["a"] },
  },
  "report.approved": { name: "report.approved", ...ofReport, authors: ["a"] },
  "report.reopened": { name: "report.reopened", ...ofReport, reason: "核减", correctUntil: null },
  "report.urged": { name: "report.urged", unit: "MOE", period: "2025-12", tasks: [task] },
  "period.exception-granted": {
    name: "period.exception-granted",
    ...{ unit: "MOE", period: "2025-12", until: "2026-01-10", reason: "系统故障" },
  },
  "difficulty.raised": { name: "difficulty.raised", task, difficulty: { ...difficulty, routedTo: null } },
  "difficulty.routed": { name: "difficulty.routed", task, difficulty, answerBy: "2026-01-10" },
  "difficulty.answered": { name: "difficulty.answered", task, difficulty },
  "difficulty.solved": { name: "difficulty.solved", task, difficulty },
  "difficulty.unsolved": { name: "difficulty.unsolved", task, difficulty, reason: "未答复" },
  "difficulty.withdrawn": { name: "difficulty.withdrawn", task, difficulty },
  "extension.requested": { name: "extension.requested", task, unit: "MIIT", askedDueOn: "2026-03-31" },
  "extension.approved": { name: "extension.approved", task, unit: "MIIT", grantedDueOn: "2026-02-28" },
  "extension.refused": { name: "extension.refused", task, unit: "MIIT", reason: "已延期两次" },
  "completion.requested": { name: "completion.requested", task, unit: "MOE" },
  "completion.refused": { name: "completion.refused", task, unit: "MOE", reason: "缺验收材料" },
  "instruction.written": {
    name: "instruction.written",
    ...{ instruction: { ...instruction, owner: null }, wishedBy: "2026-01-09" },
  },
  "instruction.assigned": {
    name: "instruction.assigned",
    ...{ instruction, dueOn: "2026-01-09", movedFrom: "MOF", remark: "" },
  },
  "instruction.answered": { name: "instruction.answered", instruction, answer: "已办" },
  "instruction.returned": { name: "instruction.returned", instruction, dueOn: "2026-01-15", reason: "不全" },
  "instruction.closed": { name: "instruction.closed", instruction },
  "instruction.reopened": { name: "instruction.reopened", instruction, dueOn: "2026-01-20", reason: "再办" },
  "instruction.withdrawn": { name: "instruction.withdrawn", instruction },
  "comment.written": { name: "comment.written", task, readers: ["MIIT"], excerpt: "请核对" },
};
const EVENTS = Object.values(EXAMPLES);

const someUnit = fc.constantFrom(...UNITS);
const someTask = fc
  .uniqueArray(someUnit, { minLength: 1, maxLength: 4 })
  .map(([lead = "MOE", ...supports]) => ({ ...task, lead, supports }));

/** Any event, with its units shuffled. */
const someEvent = fc
  .record({
    event: fc.constantFrom(...EVENTS),
    task: someTask,
    unit: someUnit,
    routedTo: fc.option(someUnit),
    several: fc.uniqueArray(someUnit, { minLength: 1, maxLength: 3 }),
    authors: fc.uniqueArray(fc.constantFrom("p0", "p1", "p2", "p3"), { maxLength: 3 }),
  })
  .map(({ event, task: of, unit, routedTo, several, authors }) => {
    const shuffled: Record<string, unknown> = { ...event };
    if ("task" in event) shuffled.task = of;
    if ("unit" in event) shuffled.unit = unit;
    if ("difficulty" in event) shuffled.difficulty = { ...difficulty, unit, routedTo };
    for (const list of ["units", "removed", "readers"]) if (list in event) shuffled[list] = several;
    if ("authors" in event) shuffled.authors = authors;
    if ("instruction" in event) shuffled.instruction = { ...event.instruction, owner: routedTo ?? unit };
    if ("movedFrom" in event) shuffled.movedFrom = several[0] ?? null;
    return shuffled as NoticeEvent;
  });

const someOfficers = fc.array(fc.record({ unit: someUnit, role: fc.constantFrom(...ROLES) }), {
  minLength: 1,
  maxLength: 12,
});

const numbered = (offices: readonly { unit: string; role: Role }[]): Officer[] =>
  offices.map((office, index) => ({ ...office, personId: `p${index}` }));

/** Every unit an event speaks of. */
function unitsOf(event: NoticeEvent): string[] {
  const of = event as unknown as Record<string, unknown>;
  const inTask = "task" in event ? [event.task.lead, ...event.task.supports] : [];
  const stuck =
    "difficulty" in event && typeof event.difficulty === "object"
      ? [event.difficulty.unit, event.difficulty.routedTo]
      : [];
  const owner = "instruction" in event ? event.instruction.owner : null;
  return [inTask, stuck, owner, of.movedFrom, of.unit, of.units, of.removed, of.readers]
    .flat()
    .filter(Boolean) as string[];
}

describe("who is told", () => {
  it("is nobody outside the units of the event and the office, and no administrator", () => {
    fc.assert(
      fc.property(someEvent, someOfficers, (event, offices) => {
        const officers = numbered(offices);
        for (const [personId] of addresseesOf(event, officers, null)) {
          const { unit, role } = officers.find((officer) => officer.personId === personId) as Officer;
          expect(ADMINISTRATOR_ROLES).not.toContain(role);
          if (role === "LIAISON_OFFICER" || role === "STAFF") expect(unitsOf(event)).toContain(unit);
        }
      }),
    );
  });

  it("is never the one who acted", () => {
    fc.assert(
      fc.property(someEvent, someOfficers, fc.nat(11), (event, offices, actor) => {
        expect([...addresseesOf(event, numbered(offices), `p${actor}`).keys()]).not.toContain(`p${actor}`);
      }),
    );
  });

  it("is told the strongest of his reasons", () => {
    fc.assert(
      fc.property(someEvent, someOfficers, (event, offices) => {
        const officers = numbered(offices);
        const reasons = recipientsOf(event).map(({ reason }) => REASONS.indexOf(reason));
        expect(reasons.every((at) => at >= 0)).toBe(true);
        for (const [personId, reason] of addresseesOf(event, officers, null)) {
          const alone = officers.filter((officer) => officer.personId === personId);
          const each = recipientsOf(event).filter((recipient) =>
            alone.some(({ unit, role }) =>
              recipient.to === "role"
                ? role === recipient.role
                : recipient.to === "unit"
                  ? unit === recipient.unit && recipient.roles.includes(role)
                  : recipient.to === "leader"
                    ? personId === recipient.id && role === "LEADER"
                    : recipient.ids.includes(personId) &&
                      unit === recipient.unit &&
                      /STAFF|LIAISON/.test(role),
            ),
          );
          expect(REASONS.indexOf(reason)).toBe(Math.min(...each.map((one) => REASONS.indexOf(one.reason))));
        }
      }),
    );
  });

  it("is somebody, whatever happens, where every office is held", () => {
    const offices = UNITS.flatMap((unit) => ROLES.map((role) => ({ unit, role })));
    fc.assert(
      fc.property(someEvent, (event) => {
        expect(addresseesOf(event, numbered(offices), null).size).toBeGreaterThan(0);
      }),
    );
  });

  it("of a returned report is who wrote it, and the people of his unit", () => {
    const officers: Officer[] = [
      { personId: "a", unit: "MOE", role: "STAFF" },
      { personId: "b", unit: "MOE", role: "LIAISON_OFFICER" },
      { personId: "c", unit: "MIIT", role: "STAFF" },
    ];
    expect([...addresseesOf(EXAMPLES["report.returned"], officers, null)]).toEqual([
      ["a", "you-wrote"],
      ["b", "your-unit-reports"],
    ]);
    // An author who works elsewhere now is told nothing of his former unit's report.
    const moved = officers.map((officer) =>
      officer.personId === "a" ? { ...officer, unit: "MIIT" } : officer,
    );
    expect([...addresseesOf(EXAMPLES["report.returned"], moved, null).keys()]).toEqual(["b"]);
  });

  it("of an instruction is the leader who wrote it, and the unit that answers or no longer has to", () => {
    const officers: Officer[] = [
      { personId: "p1", unit: "CNIPA", role: "LEADER" },
      { personId: "p2", unit: "CNIPA", role: "LEADER" },
      { personId: "c", unit: "CNIPA", role: "COORDINATOR" },
      { personId: "m", unit: "MIIT", role: "STAFF" },
      { personId: "f", unit: "MOF", role: "LIAISON_OFFICER" },
      { personId: "e", unit: "MOE", role: "LIAISON_OFFICER" },
    ];
    const told = (name: NoticeName) => [...addresseesOf(EXAMPLES[name], officers, null)];
    expect(told("instruction.written")).toEqual([["c", "you-coordinate"]]);
    expect(told("instruction.assigned")).toEqual([
      ["m", "assigned-to-your-unit"],
      ["f", "was-assigned-to-your-unit"],
      ["p1", "you-instructed"],
    ]);
    expect(told("instruction.answered")).toEqual([["c", "you-review"]]);
    expect(told("instruction.returned")).toEqual([["m", "assigned-to-your-unit"]]);
    expect(told("instruction.closed")).toEqual([
      ["p1", "you-instructed"],
      ["m", "assigned-to-your-unit"],
    ]);
    for (const name of ["instruction.reopened", "instruction.withdrawn"] as const)
      expect(told(name).map(([id]) => id)).toEqual(["m", "c"]);
  });

  it("of a comment is who was named, and not the office when it was not", () => {
    const officers: Officer[] = [
      { personId: "c", unit: "CNIPA", role: "COORDINATOR" },
      { personId: "s", unit: "CNIPA", role: "STAFF" },
      { personId: "m", unit: "MIIT", role: "STAFF" },
    ];
    const told = (readers: string[]) => [
      ...addresseesOf({ ...EXAMPLES["comment.written"], readers }, officers, null).keys(),
    ];
    expect(told(["MIIT"])).toEqual(["m"]);
    // Those of the office's unit who do not coordinate have nothing to do with this task.
    expect(told(["MIIT", "CNIPA"]).sort()).toEqual(["c", "m"]);
  });
});

describe("delivery", () => {
  const people = [
    { personId: "old", unit: "MOE", role: "STAFF" as const, from: "2024-01-01", to: "2025-06-16" },
    { personId: "new", unit: "MOE", role: "STAFF" as const, from: "2025-06-16", to: null },
  ];

  it("goes by who holds the office on the day in Beijing", () => {
    const row = { ...notice(EXAMPLES["report.urged"]), at: new Date("2025-06-15T15:59:59Z") };
    expect([...(deliveryOf(row, people) ?? [])].map(([id]) => id)).toEqual(["old"]);
    const later = { ...row, at: new Date("2025-06-15T16:00:00Z") };
    expect([...(deliveryOf(later, people) ?? [])].map(([id]) => id)).toEqual(["new"]);
  });

  it("knows every event by its name, and no other", () => {
    expect([...NOTICE_NAMES].sort()).toEqual(Object.keys(EXAMPLES).sort());
    for (const event of EVENTS) {
      const { name, payload } = notice(event);
      expect(eventOf(name, { ...payload, byId: "x", byName: "某人" })).toMatchObject(event);
    }
    for (const name of ["task.exploded", "toString", ""]) expect(eventOf(name, {})).toBeNull();
    expect(eventOf("task.signed", null)).toBeNull();
  });
});

describe("a notice", () => {
  it("leads to a place in the application, or nowhere for a unit that has left the task", () => {
    for (const event of EVENTS) expect(placeOf(event, "you-coordinate")).toMatch(/^\/[a-z]/);
    expect(placeOf(EXAMPLES["task.amended"], "your-unit-had-a-part")).toBeNull();
    expect(placeOf(EXAMPLES["report.returned"], "you-wrote")).toBe("/tasks/M01-03/reports/2025-12/MOE");
    expect(placeOf({ ...EXAMPLES["comment.written"], difficulty: 7 }, "named-reader")).toBe(
      "/difficulties/7#comments",
    );
  });

  it.each(LOCALES)("is worded in full (%s)", (locale) => {
    const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "notices" });
    const sentenceOf = (event: NoticeEvent) =>
      t(
        `event.${event.name}`,
        wordingOf(event, locale, (unit) => `«${unit}»`),
      );
    for (const event of EVENTS) {
      const sentence = sentenceOf(event);
      expect(sentence).not.toMatch(/[{}]|none|undefined|«»|“”/);
      if ("task" in event && !("difficulty" in event)) expect(sentence).toContain("M01-03");
      if ("unit" in event) expect(sentence).toContain(`«${event.unit}»`);
    }
    for (const reason of REASONS) expect(t("because", { reason: t(`reason.${reason}`) })).not.toMatch(/[{}]/);
    for (const [kind, shown] of [
      ["task", "M01-03"],
      ["difficulty", "M01-03"],
      ["unit", "«M01-03»"],
    ] as const) {
      const subject = { ...instruction.subject, kind };
      expect(
        sentenceOf({ ...EXAMPLES["instruction.assigned"], instruction: { ...instruction, subject } }),
      ).toContain(shown);
    }
    expect(sentenceOf(EXAMPLES["report.submitted"])).toMatch(/逾期|late/);
    expect(sentenceOf({ ...EXAMPLES["report.submitted"], late: false })).not.toMatch(/逾期|late/);
  });

  it("of a return says which part and why", () => {
    expect(quotationOf(EXAMPLES["report.returned"])).toEqual({
      label: "reason",
      text: "与上期重复",
      field: "done",
    });
    expect(quotationOf(EXAMPLES["task.completed"])).toBeNull();
  });

  it("stands under its day in Beijing", () => {
    const at = (instant: string) => ({ at: new Date(instant) }) as Notice;
    const days = byDay([at("2025-06-15T16:30:00Z"), at("2025-06-15T16:00:00Z"), at("2025-06-15T15:00:00Z")]);
    expect(days.map(({ day, notices }) => [day, notices.length])).toEqual([
      ["2025-06-16", 2],
      ["2025-06-15", 1],
    ]);
  });
});
