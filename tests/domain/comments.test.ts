import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUDIENCES, writeComment } from "@/lib/comments/comment";
import { mayReadComments, mayWriteComment } from "@/lib/comments/comment.policy";
import { writeCommentInput } from "@/lib/comments/comment.schema";
import type { Actor } from "@/lib/kernel/actor";
import { excerptOf } from "@/lib/kernel/excerpt";
import { isRefusal } from "@/lib/kernel/outcome";

const PLACE = { circle: ["MOE", "MIIT", "CNIPA"], stage: "ASSIGNED" as const };
const write = (audience: (typeof AUDIENCES)[number], units: string[] = []) =>
  writeComment(PLACE, { body: "请关注", audience, units }, "MOE");

describe("the readers of a comment", () => {
  it("are the own unit, or all concerned, or those chosen and the own unit", () => {
    expect(write("OWN", ["MIIT"])).toMatchObject({ readers: ["MOE"] });
    expect(write("ALL")).toMatchObject({ readers: ["MOE", "MIIT", "CNIPA"] });
    expect(write("CHOSEN", ["CNIPA"])).toMatchObject({ readers: ["MOE", "CNIPA"] });
  });

  it("are named, and none is from outside", () => {
    expect(write("CHOSEN")).toMatchObject({ refusal: "comment.no-readers", field: "units" });
    expect(write("CHOSEN", ["CNIPA", "MOF"])).toMatchObject({
      refusal: "comment.reader-outside",
      params: { units: "MOF" },
    });
  });

  it("are never empty, always include the writer's unit and never leave the circle", () => {
    const codes = fc.constantFrom("MOE", "MIIT", "CNIPA", "MOF", "NDRC");
    fc.assert(
      fc.property(fc.constantFrom(...AUDIENCES), fc.array(codes), (audience, units) => {
        const written = write(audience, units);
        if (isRefusal(written)) return;
        expect(written.readers).toContain("MOE");
        expect(new Set(written.readers).size).toBe(written.readers.length);
        expect(written.readers.filter((unit) => !PLACE.circle.includes(unit))).toEqual([]);
      }),
    );
  });

  it("learn nothing of a draft", () => {
    const draft = { ...PLACE, stage: "DRAFT" as const };
    expect(writeComment(draft, { body: "x", audience: "ALL", units: [] }, "CNIPA")).toMatchObject({
      refusal: "comment.task-not-assigned",
    });
  });
});

describe("what is posted", () => {
  const form = { taskCode: "M01-03", body: " 请关注 \r\n", audience: "CHOSEN" };

  it("is read from ticked boxes or a list, on the task unless said otherwise", () => {
    expect(
      writeCommentInput.parse({ ...form, units: { MIIT: "on" }, reportId: "", difficultyNumber: "" }),
    ).toEqual({
      taskCode: "M01-03",
      body: "请关注",
      audience: "CHOSEN",
      units: ["MIIT"],
      reportId: null,
      difficultyNumber: null,
    });
    expect(writeCommentInput.parse({ ...form, units: ["MIIT"], difficultyNumber: "12" })).toMatchObject({
      units: ["MIIT"],
      difficultyNumber: 12,
    });
  });

  it("has one to two thousand characters", () => {
    expect(writeCommentInput.safeParse({ ...form, body: "   " }).success).toBe(false);
    expect(writeCommentInput.safeParse({ ...form, body: "字".repeat(2000) }).success).toBe(true);
    expect(writeCommentInput.safeParse({ ...form, body: "字".repeat(2001) }).success).toBe(false);
  });
});

describe("an excerpt", () => {
  it("is one line of at most eighty characters and halves none", () => {
    expect(excerptOf("第一行\n第二行")).toBe("第一行 第二行");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (body) => {
        const excerpt = excerptOf(body);
        expect([...excerpt].length).toBeLessThanOrEqual(80);
        expect(excerpt).not.toMatch(/[\r\n]/);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("who may", () => {
  const actor = (role: Actor["role"], unitCode: string) => ({ role, unitCode }) as Actor;

  it("writes where his unit is concerned; leaders read, administrators do not", () => {
    expect(mayWriteComment(actor("STAFF", "MOE"), PLACE)).toBe(true);
    expect(mayWriteComment(actor("COORDINATOR", "CNIPA"), PLACE)).toBe(true);
    expect(mayWriteComment(actor("STAFF", "MOF"), PLACE)).toBe(false);
    expect(mayWriteComment(actor("LEADER", "CNIPA"), PLACE)).toBe(false);
    expect(mayReadComments(actor("LEADER", "CNIPA"))).toBe(true);
    expect(mayReadComments(actor("AUDITOR", "CNIPA"))).toBe(false);
  });
});
