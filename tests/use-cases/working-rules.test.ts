import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readHistory } from "@/lib/history/queries/read-history";
import { conveneMeetingCommand } from "@/lib/meetings/commands/convene-meeting";
import { readConvening } from "@/lib/meetings/queries/read-convening";
import { addArticleCommand } from "@/lib/working-rules/commands/add-article";
import { approveRulesVersion } from "@/lib/working-rules/commands/approve-rules-version";
import { discardDraftCommand } from "@/lib/working-rules/commands/discard-draft";
import { draftRulesVersion } from "@/lib/working-rules/commands/draft-rules-version";
import { moveArticleCommand } from "@/lib/working-rules/commands/move-article";
import { removeArticleCommand } from "@/lib/working-rules/commands/remove-article";
import { reviseDraftArticle } from "@/lib/working-rules/commands/revise-draft-article";
import { reviseRulesParticulars } from "@/lib/working-rules/commands/revise-rules-particulars";
import { compareRules } from "@/lib/working-rules/queries/compare-rules";
import { listApprovingMeetings } from "@/lib/working-rules/queries/list-approving-meetings";
import { readDraftArticle } from "@/lib/working-rules/queries/read-draft-article";
import { readRulesInForce } from "@/lib/working-rules/queries/read-rules-in-force";
import { readRulesVersion } from "@/lib/working-rules/queries/read-rules-version";
import { clauseFieldValues } from "@/lib/working-rules/rules.schema";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);
const others = [cast.leader, cast.moeLiaison, cast.moeStaff, cast.systemAdministrator, cast.auditor];
const TABLES = ["rules_version", "rules_article", "rules_clause", "audit_event"];

async function inForce() {
  const { current } = valueOf(await coordinator.ask(readRulesInForce, {}));
  if (!current) throw new Error("the reference data has rules in force");
  return current;
}

async function draft() {
  const { number } = valueOf(await coordinator.run(draftRulesVersion, { basedOn: (await inForce()).id }));
  return version(number);
}

async function version(number: number) {
  return valueOf(await coordinator.ask(readRulesVersion, { number }));
}

async function articleForm(number: number, article: number) {
  const found = valueOf(await coordinator.ask(readDraftArticle, { number, article }));
  const { id, headingZh, headingEn, textZh, textEn, clauses } = found.article;
  return {
    articleId: id,
    version: String(found.rules.version),
    ...{ headingZh, headingEn, textZh, textEn },
    clauses: clauseFieldValues(clauses),
  };
}

const WORDING = {
  headingZh: "保密",
  headingEn: "Secrecy",
  textZh: "依法保密。",
  textEn: "Secrets are kept.",
};

async function meetingIdOf(code: string): Promise<string> {
  const found = valueOf(await coordinator.ask(listApprovingMeetings, {})).find((one) => one.code === code);
  if (!found) throw new Error(`no meeting ${code}`);
  return found.id;
}

/** A second plenary, which deliberated a version or nothing. */
async function secondPlenary(deliberated: object[] = [], heldOn = "2025-01-10") {
  const { planId } = valueOf(await coordinator.ask(readConvening, {}));
  const terms = {
    kind: "PLENARY",
    number: "2",
    titleZh: "第二次全体会议",
    titleEn: "Second plenary meeting",
  };
  const meeting = { planId, ...terms, heldOn, evidence: "SOURCED", deliberated };
  return valueOf(await coordinator.run(conveneMeetingCommand, meeting)).code;
}

describe("reading the rules", () => {
  it("shows every role the version in force, with its articles, clauses and approving meeting", async () => {
    for (const member of [cast.coordinator, ...others]) {
      const { current, versions } = valueOf(await as(member).ask(readRulesInForce, {}));
      expect(current).toMatchObject({
        number: 1,
        status: "in-force",
        demonstrationText: true,
        supersededFrom: null,
      });
      expect(current?.approvedBy?.code).toBe("plenary-1");
      expect(current?.articles.map(({ number }) => number)).toEqual(
        Array.from({ length: 18 }, (_, i) => i + 1),
      );
      expect(current?.articles[7]?.clauses).toEqual([
        { key: "sign-within-working-days", value: { days: 5 } },
      ]);
      expect(versions.map(({ status }) => status)).toEqual(["in-force"]);
    }
  });

  it("has no rules in force before the first date", async () => {
    const day = { today: "2023-11-08" };
    const before = as(cast.coordinator, { today: "2023-11-09" });
    expect(valueOf(await before.ask(readRulesInForce, {})).current?.number).toBe(1);
    const actor = await before.actor();
    const { runQuery } = await import("@/lib/kernel/run");
    const context = { actor, now: new Date(), ...day, requestId: "t", address: "" };
    expect(valueOf(await runQuery(readRulesInForce, {}, context)).current).toBeNull();
  });

  it("does not find what is no version", async () => {
    for (const number of ["2", "0", "x", "1e9"]) {
      expect((await coordinator.ask(readRulesVersion, { number })).kind).toBe("not-found");
    }
  });
});

describe("drafting a version", () => {
  it("is done: the next number with the text in force, which only coordinators find", async () => {
    const drafted = await draft();
    const base = await inForce();
    const words = (rules: typeof base) => rules.articles.map(({ id: _id, ...article }) => article);
    expect(drafted).toMatchObject({ number: 2, status: "draft", inForceFrom: null, version: 1 });
    expect(words(drafted)).toEqual(words(base));
    for (const member of others) {
      expect(await as(member).ask(readRulesVersion, { number: 2 })).toEqual({ kind: "not-found" });
      expect(await as(member).ask(compareRules, { number: 1, other: 2 })).toEqual({ kind: "not-found" });
      expect(valueOf(await as(member).ask(readRulesInForce, {})).versions).toHaveLength(1);
    }
    expect(valueOf(await coordinator.ask(readRulesInForce, {})).versions.map((v) => v.status)).toEqual([
      "draft",
      "in-force",
    ]);
  });

  it("is refused while there is a draft, also when two draft at once", async () => {
    const { id: basedOn } = await inForce();
    const outcomes = await Promise.all([
      coordinator.run(draftRulesVersion, { basedOn }),
      as(cast.secondCoordinator).run(draftRulesVersion, { basedOn }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(outcomes).toContainEqual({
      kind: "refused",
      refusal: { refusal: "rules.draft-exists", params: { number: 2 } },
    });
    expect(await db().rulesVersion.count()).toBe(2);
  });

  it("is forbidden to everybody else", async () => {
    const { id: basedOn } = await inForce();
    for (const member of others) {
      expect(await as(member).run(draftRulesVersion, { basedOn })).toEqual({ kind: "forbidden" });
    }
    expect(await db().rulesVersion.count()).toBe(1);
  });

  it("is not found for a version that does not exist", async () => {
    expect(await coordinator.run(draftRulesVersion, { basedOn: randomUUID() })).toEqual({
      kind: "not-found",
    });
  });
});

describe("working on a draft", () => {
  it("revises an article with its clauses, and tells in words what changed", async () => {
    const { id } = await draft();
    const form = await articleForm(2, 8);
    const clauses = { "sign-within-working-days": { days: "3" } };
    expect(
      await coordinator.run(reviseDraftArticle, { ...form, textZh: "三个工作日内签收。", clauses }),
    ).toEqual({ kind: "done", value: { number: 2, article: 8 } });
    const after = await version(2);
    expect(after.version).toBe(2);
    expect(after.articles[7]).toMatchObject({
      textZh: "三个工作日内签收。",
      clauses: [{ key: "sign-within-working-days", value: { days: 3 } }],
    });
    const [entry] = valueOf(await coordinator.ask(readHistory, { type: "rules", id }));
    expect(entry?.changes.find(({ field }) => field === "article-8-clauses")).toEqual({
      field: "article-8-clauses",
      before: "5个工作日内签收 / sign within 5 working days",
      after: "3个工作日内签收 / sign within 3 working days",
    });
    expect((await inForce()).articles[7]?.clauses).toEqual([
      { key: "sign-within-working-days", value: { days: 5 } },
    ]);
  });

  it("keeps clauses of a form that was not changed, and refuses to save nothing", async () => {
    await draft();
    for (const article of [8, 9, 13, 14, 15]) {
      expect(await coordinator.run(reviseDraftArticle, await articleForm(2, article))).toMatchObject({
        refusal: { refusal: "nothing-changed" },
      });
    }
  });

  it("is invalid at the field: no text, a ladder out of order, no number", async () => {
    await draft();
    const form = await articleForm(2, 15);
    const before = await countRows(...TABLES);
    const outcome = await coordinator.run(reviseDraftArticle, {
      ...form,
      textZh: " ",
      clauses: { "supervision-ladder": { blue: "5", yellow: "1", red: "x" } },
    });
    expect(outcome).toMatchObject({ kind: "invalid", fields: { textZh: [{ code: "required" }] } });
    expect(await countRows(...TABLES)).toEqual(before);
  });

  it("refuses a setting that another article makes", async () => {
    await draft();
    const outcome = await coordinator.run(reviseDraftArticle, {
      ...(await articleForm(2, 1)),
      clauses: { "sign-within-working-days": { days: "2" } },
    });
    expect(outcome).toMatchObject({ refusal: { refusal: "rules.clause-elsewhere", params: { number: 8 } } });
  });

  it("adds, moves and removes articles, numbered 1 to n at every step", async () => {
    const { id: rulesId } = await draft();
    const headings = async () => {
      const { articles } = await version(2);
      expect(articles.map(({ number }) => number)).toEqual(articles.map((_, index) => index + 1));
      return articles.map(({ headingZh }) => headingZh);
    };
    const current = async () => ({ rulesId, version: String((await version(2)).version) });
    const before = await headings();
    const add = { ...(await current()), ...WORDING, position: "3" };
    expect(await coordinator.run(addArticleCommand, add)).toMatchObject({ value: { article: 3 } });
    expect(await headings()).toEqual([...before.slice(0, 2), "保密", ...before.slice(2)]);

    const articleId = (await version(2)).articles[2]?.id;
    const up = { ...(await current()), articleId, direction: "up" };
    expect(await coordinator.run(moveArticleCommand, up)).toMatchObject({ value: { number: 2, article: 2 } });
    expect(
      await coordinator.run(moveArticleCommand, { ...(await current()), articleId, direction: "up" }),
    ).toMatchObject({
      value: { article: 1 },
    });
    expect((await headings())[0]).toBe("保密");
    const end = await coordinator.run(moveArticleCommand, {
      ...(await current()),
      articleId,
      direction: "up",
    });
    expect(end).toMatchObject({ refusal: { refusal: "rules.article-at-end" } });

    valueOf(await coordinator.run(removeArticleCommand, { ...(await current()), articleId }));
    expect(await headings()).toEqual(before);
  });

  it("revises title, note and whether the text is a demonstration", async () => {
    const { id: rulesId } = await draft();
    const form = { rulesId, version: "1", titleZh: "新规则", titleEn: "New rules", noteZh: "", noteEn: "" };
    expect(await coordinator.run(reviseRulesParticulars, form)).toEqual({
      kind: "done",
      value: { number: 2 },
    });
    expect(await version(2)).toMatchObject({ titleZh: "新规则", demonstrationText: false, version: 2 });
    expect(await inForce()).toMatchObject({ demonstrationText: true });
  });

  it("is discarded with its articles; the version in force is untouched", async () => {
    const counts = await countRows("rules_version", "rules_article", "rules_clause");
    const { id: rulesId } = await draft();
    expect(await coordinator.run(discardDraftCommand, { rulesId, version: "1" })).toMatchObject({
      kind: "done",
    });
    expect(await countRows("rules_version", "rules_article", "rules_clause")).toEqual(counts);
  });

  it("is not discarded once a meeting has deliberated it", async () => {
    const { id: rulesId } = await draft();
    await secondPlenary([{ titleZh: "规则", titleEn: "Rules", outcome: "DEFERRED", rulesId }]);
    expect(await coordinator.run(discardDraftCommand, { rulesId, version: "1" })).toMatchObject({
      refusal: { refusal: "rules.deliberated" },
    });
    expect((await version(2)).status).toBe("draft");
  });

  it("is forbidden to everybody else, draft or not, and nothing is written", async () => {
    const { id: rulesId } = await draft();
    const article = await articleForm(2, 1);
    const before = await countRows("rules_version", "rules_article", "rules_clause");
    const of = { rulesId, version: "1" };
    for (const member of others) {
      const act = as(member);
      const outcomes = [
        await act.run(reviseDraftArticle, { ...article, headingZh: "改" }),
        await act.run(addArticleCommand, { ...of, ...WORDING, position: "1" }),
        await act.run(removeArticleCommand, { ...of, articleId: article.articleId }),
        await act.run(moveArticleCommand, { ...of, articleId: article.articleId, direction: "down" }),
        await act.run(discardDraftCommand, of),
        await act.run(reviseRulesParticulars, { ...of, titleZh: "改", titleEn: "x" }),
        await act.run(approveRulesVersion, { ...of, meetingId: randomUUID(), inForceFrom: "2025-01-10" }),
      ];
      expect(outcomes.map(({ kind }) => kind)).toEqual(Array(7).fill("forbidden"));
    }
    expect(await countRows("rules_version", "rules_article", "rules_clause")).toEqual(before);
  });

  it("meets another editor's text instead of overwriting it", async () => {
    await draft();
    const opened = await articleForm(2, 8);
    const theirs = {
      ...opened,
      headingZh: "他人改的",
      clauses: { "sign-within-working-days": { days: "7" } },
    };
    valueOf(await as(cast.secondCoordinator).run(reviseDraftArticle, theirs));
    expect(await coordinator.run(reviseDraftArticle, { ...opened, headingZh: "我改的" })).toMatchObject({
      kind: "stale",
      current: { headingZh: "他人改的", version: 2, clauses: { "sign-within-working-days": { days: "7" } } },
      changedBy: cast.secondCoordinator.nameZh,
    });
    const moved = {
      rulesId: (await version(2)).id,
      articleId: opened.articleId,
      version: "1",
      direction: "up",
    };
    expect((await coordinator.run(moveArticleCommand, moved)).kind).toBe("stale");
  });

  it("does not move an article of one version under the name of another", async () => {
    const { id: rulesId } = await draft();
    const articleId = (await inForce()).articles[3]?.id;
    const move = { rulesId, articleId, version: "1", direction: "up" };
    expect(await coordinator.run(moveArticleCommand, move)).toEqual({ kind: "not-found" });
    expect(await coordinator.run(removeArticleCommand, move)).toEqual({ kind: "not-found" });
  });
});

describe("recording an approval", () => {
  async function approval(changes: object = {}) {
    const { id: rulesId, version: opened } = await version(2);
    return { rulesId, version: String(opened), inForceFrom: "2025-02-01", ...changes };
  }

  it("is done: everybody sees the version, and each day has the version of that day", async () => {
    await draft();
    const meetingId = await meetingIdOf(await secondPlenary());
    valueOf(await coordinator.run(approveRulesVersion, await approval({ meetingId })));
    const numberOn = async (today: string) =>
      valueOf(await as(cast.moeStaff, { today }).ask(readRulesInForce, {})).current?.number;
    expect([await numberOn("2025-01-31"), await numberOn("2025-02-01")]).toEqual([1, 2]);
    const old = valueOf(await as(cast.moeStaff).ask(readRulesVersion, { number: 1 }));
    expect(old).toMatchObject({ status: "superseded", supersededFrom: "2025-02-01" });
    expect(valueOf(await as(cast.moeStaff).ask(compareRules, { number: 1, other: 2 })).after.status).toBe(
      "in-force",
    );
  });

  it("freezes the text: for the commands, and in the database for whatever program", async () => {
    await draft();
    const article = await articleForm(2, 1);
    const meetingId = await meetingIdOf(await secondPlenary());
    const { rulesId } = await approval();
    valueOf(await coordinator.run(approveRulesVersion, await approval({ meetingId })));
    const of = { rulesId, version: "2" };
    const outcomes = [
      await coordinator.run(reviseDraftArticle, { ...article, version: "2", headingZh: "改" }),
      await coordinator.run(addArticleCommand, { ...of, ...WORDING, position: "1" }),
      await coordinator.run(removeArticleCommand, { ...of, articleId: article.articleId }),
      await coordinator.run(moveArticleCommand, { ...of, articleId: article.articleId, direction: "down" }),
      await coordinator.run(discardDraftCommand, of),
      await coordinator.run(reviseRulesParticulars, { ...of, titleZh: "改", titleEn: "x" }),
      await coordinator.run(approveRulesVersion, await approval({ meetingId })),
    ];
    expect(outcomes).toEqual(Array(7).fill({ kind: "refused", refusal: { refusal: "rules.frozen" } }));
    expect((await coordinator.ask(readDraftArticle, { number: 2, article: 1 })).kind).toBe("not-found");
    await expect(
      db().rulesArticle.update({ where: { id: article.articleId }, data: { textZh: "改" } }),
    ).rejects.toThrow(/frozen/);
  });

  it("is refused at the date: before the meeting, or not after the last version", async () => {
    await draft();
    const plenary = await meetingIdOf(await secondPlenary());
    const early = await approval({ meetingId: plenary, inForceFrom: "2025-01-09" });
    expect(await coordinator.run(approveRulesVersion, early)).toMatchObject({
      refusal: { refusal: "rules.before-meeting", field: "inForceFrom" },
    });
    const first = await approval({ meetingId: await meetingIdOf("plenary-1"), inForceFrom: "2023-11-09" });
    expect(await coordinator.run(approveRulesVersion, first)).toMatchObject({
      refusal: { refusal: "rules.before-last", field: "inForceFrom" },
    });
    expect((await version(2)).status).toBe("draft");
  });

  it("is refused at the meeting: unknown, still to come, or one that decided otherwise", async () => {
    const { id: rulesId } = await draft();
    const unknown = await approval({ meetingId: randomUUID() });
    expect(await coordinator.run(approveRulesVersion, unknown)).toMatchObject({
      refusal: { refusal: "rules.meeting-unknown", field: "meetingId" },
    });
    const meetingId = await meetingIdOf(
      await secondPlenary([{ titleZh: "规则", titleEn: "Rules", outcome: "DEFERRED", rulesId }]),
    );
    expect(await coordinator.run(approveRulesVersion, await approval({ meetingId }))).toMatchObject({
      refusal: { refusal: "rules.meeting-decided-otherwise", field: "meetingId" },
    });
    const early = as(cast.coordinator, { today: "2025-01-01" });
    expect(await early.run(approveRulesVersion, await approval({ meetingId }))).toMatchObject({
      refusal: { refusal: "rules.meeting-to-come", field: "meetingId" },
    });
  });
});
