import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/calendar-date";
import { isRefusal } from "@/lib/kernel/outcome";
import { PATENT_STATUSES, type PatentStatus } from "@/lib/patents/patent";
import { isSideExit, PATENT_STAGES, type PatentStage, PIPELINE } from "@/lib/patents/stage";
import { moveOf, type Standing, stagesAhead, takeStep } from "@/lib/pipeline/step";

const TODAY = "2025-06-16";
const stage = fc.constantFrom(...PATENT_STAGES);
const status = fc.constantFrom(...PATENT_STATUSES);
const standing = (at: PatentStage, now: PatentStatus = "IN_FORCE"): Standing => ({
  ...{ stage: at, stageSince: "2025-03-03", status: now },
});
const typed = (to: PatentStage, over: object = {}) => ({
  ...{ stage: to, on: "2025-06-01", proof: "佐证", reason: "理由", fileId: null },
  ...over,
});

describe("the pipeline", () => {
  it("runs forward: the next stage as it is, any further one as a skip, none backwards", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PIPELINE), fc.constantFrom(...PIPELINE), (from, to) => {
        const ahead = PIPELINE.indexOf(to) - PIPELINE.indexOf(from);
        const expected = ahead === 1 ? "next" : ahead > 1 ? "skip" : null;
        expect(moveOf(standing(from), to)).toBe(expected);
      }),
    );
  });

  it("is left by withdrawing from any of its stages, and comes back at any", () => {
    for (const one of PIPELINE) {
      expect(moveOf(standing(one), "WITHDRAWN")).toBe("leave");
      expect(moveOf(standing("WITHDRAWN"), one)).toBe("return");
    }
  });

  it("lapses only with the right, and what has lapsed comes back only when the right is in force again", () => {
    fc.assert(
      fc.property(status, fc.constantFrom(...PIPELINE), (now, one) => {
        const living = now === "IN_FORCE" || now === "PENDING";
        expect(moveOf(standing(one, now), "LAPSED")).toBe(living ? null : "leave");
        expect(moveOf(standing("LAPSED", now), one)).toBe(now === "IN_FORCE" ? "return" : null);
        expect(moveOf(standing("LAPSED", now), "WITHDRAWN")).toBeNull();
      }),
    );
  });

  it("offers exactly the moves that are taken", () => {
    fc.assert(
      fc.property(stage, status, stage, (from, now, to) => {
        const offered = stagesAhead(standing(from, now)).some((one) => one.stage === to);
        expect(isRefusal(takeStep(standing(from, now), typed(to), TODAY))).toBe(!offered);
      }),
    );
  });

  it("asks for a reason for everything but the next stage", () => {
    fc.assert(
      fc.property(stage, status, stage, (from, now, to) => {
        const move = moveOf(standing(from, now), to);
        fc.pre(move !== null);
        const answer = takeStep(standing(from, now), typed(to, { reason: "" }), TODAY);
        if (move === "next") expect(answer).toMatchObject({ proof: "佐证" });
        else expect(answer).toMatchObject({ field: "reason" });
      }),
    );
  });

  it("moves through time only forward, and the days of a whole way add up", () => {
    const way = fc.array(fc.record({ days: fc.nat(200), to: stage }), { maxLength: 12 });
    fc.assert(
      fc.property(way, status, (moves, now) => {
        let at: Standing = { stage: "INVENTORIED", stageSince: "2020-01-01", status: now };
        let days = 0;
        for (const { days: on, to } of moves) {
          const event = takeStep(at, typed(to, { on: addDays(at.stageSince, on) }), TODAY);
          if (isRefusal(event)) continue;
          expect(event.fromStage).toBe(at.stage);
          days += event.days;
          at = { stage: event.stage, stageSince: event.on, status: now };
          expect(addDays("2020-01-01", days)).toBe(at.stageSince);
        }
        expect(isSideExit(at.stage) || PIPELINE.some((one) => one === at.stage)).toBe(true);
      }),
    );
  });

  it("takes no day ahead of today or before the last step", () => {
    expect(takeStep(standing("INVENTORIED"), typed("GRADED", { on: "2025-06-17" }), TODAY)).toMatchObject({
      ...{ refusal: "patent.date-ahead", field: "on" },
    });
    expect(takeStep(standing("INVENTORIED"), typed("GRADED", { on: "2025-03-02" }), TODAY)).toMatchObject({
      ...{ refusal: "step.before-the-last", params: { since: "2025-03-03" } },
    });
  });
});
