import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { registerSourceCommand } from "@/lib/sources/commands/register-source";
import { listSourcesQuery } from "@/lib/sources/queries/list-sources";
import { as, closeDatabase, countRows, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { resetDatabase } from "../support/test-database";

beforeEach(resetDatabase);
afterAll(closeDatabase);

const coordinator = as(cast.coordinator);

const source = {
  titleZh: "国家知识产权局新闻发布会文字实录",
  titleEn: "Transcript of a press conference of CNIPA",
  url: "https://www.cnipa.gov.cn/art/2025/1/15/art_1.html",
  grade: "A",
  publishedOn: "2025-01-15",
};

const list = async (asked: object = {}) => valueOf(await coordinator.ask(listSourcesQuery, asked));

describe("the list of sources", () => {
  it("stands in the order of numbers and counts what cites each", async () => {
    const { sources, total } = await list();
    expect(sources).toHaveLength(total);
    expect(sources.slice(0, 3).map(({ id }) => id)).toEqual(["S1", "S2", "S3"]);
    const s36 = sources.find(({ id }) => id === "S36");
    expect(s36?.uses.observations).toBeGreaterThan(3);
    expect(sources.every(({ grade, url }) => grade !== "C" || url === null)).toBe(true);
  });

  it("is sifted and sorted by the address, and takes malformed words for none", async () => {
    expect((await list({ grade: "A" })).sources.every(({ grade }) => grade === "A")).toBe(true);
    expect((await list({ q: "s40" })).sources.map(({ id }) => id)).toContain("S40");
    const [most] = (await list({ sort: "-uses" })).sources;
    expect(most?.uses.observations).toBeGreaterThan(5);
    expect(await list({ grade: "D", sort: "x" })).toMatchObject({ asked: { grade: null } });
  });

  it("is open to every role", async () => {
    for (const member of Object.values(cast))
      expect(await as(member).ask(listSourcesQuery, {})).toMatchObject({ kind: "done" });
  });
});

describe("registering a source", () => {
  it("gives the next number", async () => {
    const highest = Math.max(...(await list()).sources.map(({ id }) => Number(/\d+/.exec(id)?.[0])));
    expect(valueOf(await coordinator.run(registerSourceCommand, source))).toEqual({ id: `S${highest + 1}` });
    const found = (await list({ q: source.url })).sources;
    expect(found).toMatchObject([{ titleZh: source.titleZh, grade: "A", publishedOn: "2025-01-15" }]);
  });

  it("gives two who register at once two numbers", async () => {
    const outcomes = await Promise.all([
      coordinator.run(registerSourceCommand, source),
      as(cast.secondCoordinator).run(registerSourceCommand, { ...source, url: "" }),
    ]);
    expect(new Set(outcomes.map((outcome) => valueOf(outcome).id)).size).toBe(2);
  });

  it.each([["javascript:alert(1)"], ["ftp://example.cn/x"], ["www.cnipa.gov.cn"], ["https://"]])(
    "asks again for the address %s",
    async (url) => {
      expect(await coordinator.run(registerSourceCommand, { ...source, url })).toMatchObject({
        kind: "invalid",
        fields: { url: {} },
      });
    },
  );

  it("never takes grade D", async () => {
    expect(await coordinator.run(registerSourceCommand, { ...source, grade: "D" })).toMatchObject({
      kind: "invalid",
      fields: { grade: {} },
    });
  });

  it.each([
    ["a link to a page nobody vouches for", { grade: "C" }, "url", "source.link-not-vouched"],
    [
      "an address that is registered",
      { url: "http://www.yong123.com/ipwqnew/show-7494.html" },
      "url",
      "source.url-known",
    ],
    ["a date to come", { publishedOn: "2025-06-17" }, "publishedOn", "source.published-in-future"],
  ])("refuses %s", async (_what, changes, field, refusal) => {
    const before = await countRows("source", "audit_event");
    const outcome = await coordinator.run(registerSourceCommand, { ...source, ...changes });
    expect(outcome).toMatchObject({ kind: "refused", refusal: { refusal, field } });
    expect(await countRows("source", "audit_event")).toEqual(before);
  });

  it("is the coordinator's alone", async () => {
    const before = await countRows("source");
    for (const member of Object.values(cast).filter(({ role }) => role !== "COORDINATOR")) {
      expect(await as(member).run(registerSourceCommand, source)).toEqual({ kind: "forbidden" });
    }
    expect(await countRows("source")).toEqual(before);
  });
});
