import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";
import {
  ALLOWED_EXTENSIONS,
  type Content,
  cleanName,
  extensionOf,
  judgeFile,
  LONGEST_NAME,
} from "@/lib/evidence/evidence-file";
import { contentOfOle, contentOfText, contentOfZip, looksLikeText } from "@/lib/evidence/sniff";
import { policyFor } from "@/lib/web/evidence-download";
import { encodedName } from "@/lib/web/file-name";

const LIMIT = { megabytes: 20, bytes: 20 * 1024 * 1024 };

describe("the name of a file", () => {
  it.each([
    ["C:\\用户\\清单.pdf", "清单.pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["清单\u202efdp.exe", "清单fdp.exe"],
    ["a\u0000b\n.pdf", "ab.pdf"],
    ["  两  个 空格.PDF ", "两 个 空格.PDF"],
    [".htaccess", "htaccess"],
    ['a<b>"c".pdf', "a_b__c_.pdf"],
  ])("%j is kept as %j", (asked, kept) => {
    expect(cleanName(asked)).toBe(kept);
  });

  it("never holds a path or anything unseen, is never too long, and stays as it is when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 260 }), (asked) => {
        const name = cleanName(asked);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps its extension when it is cut", () => {
    const name = cleanName(`${"长".repeat(400)}.docx`);
    expect([[...name].length, extensionOf(name)]).toEqual([LONGEST_NAME, "docx"]);
  });

  it("reaches the browser in any script", () => {
    expect(decodeURIComponent(encodedName("清单 (1)'*.pdf"))).toBe("清单 (1)'*.pdf");
    expect(encodedName("清单 (1)'*.pdf")).toMatch(/^[A-Za-z0-9%._~-]+$/);
  });
});

describe("what a file is", () => {
  const judge = (name: string, content: Content, size = 10) => judgeFile({ name, content, size }, LIMIT);

  it.each([
    ["a.pdf", "pdf", "application/pdf"],
    ["a.JPEG", "jpg", "image/jpeg"],
    ["a.wps", "doc", "application/vnd.ms-works"],
    ["a.wps", "zip", "application/vnd.ms-works"],
    ["a.ofd", "ofd", "application/ofd"],
    ["a.csv", "text", "text/csv"],
  ] as const)("%s holding %s is taken", (name, content, mediaType) => {
    expect(judge(name, content)).toEqual({ mediaType });
  });

  it.each([
    ["a.pdf", "other", "evidence.content-differs"],
    ["a.docx", "xlsx", "evidence.content-differs"],
    ["a.ofd", "zip", "evidence.content-differs"],
    ["a.zip", "zip", "evidence.kind-not-taken"],
    ["a.exe", "other", "evidence.kind-not-taken"],
    ["a.svg", "markup", "evidence.kind-not-taken"],
    ["a", "pdf", "evidence.kind-not-taken"],
    ["a.constructor", "pdf", "evidence.kind-not-taken"],
    ["a.txt", "markup", "evidence.active-content"],
    ["a.csv", "script", "evidence.active-content"],
  ] as const)("%s holding %s is refused: %s", (name, content, refusal) => {
    expect(judge(name, content)).toMatchObject({ refusal });
  });

  it("is refused when empty or too large", () => {
    expect(judge("a.pdf", "pdf", 0)).toMatchObject({ refusal: "evidence.empty" });
    expect(judge("a.pdf", "pdf", LIMIT.bytes)).toHaveProperty("mediaType");
    expect(judge("a.pdf", "pdf", LIMIT.bytes + 1)).toMatchObject({
      refusal: "evidence.too-large",
      params: { megabytes: 20 },
    });
  });

  it("is never taken as one thing and handed out as another that runs", () => {
    for (const extension of ALLOWED_EXTENSIONS)
      for (const content of ["markup", "script", "other"] as const)
        expect(judge(`a.${extension}`, content)).toHaveProperty("refusal");
  });
});

describe("the look into a file", () => {
  it("tells the old Office formats from an installer, and an OFD from an archive", () => {
    const ole = (stream: string) => Buffer.from(`..${stream}\0`, "utf16le");
    expect(
      ["WordDocument", "Workbook", "PowerPoint Document", "!Property"].map((s) => contentOfOle(ole(s))),
    ).toEqual(["doc", "xls", "ppt", "other"]);
    expect([contentOfZip(Buffer.from("PK..OFD.xml")), contentOfZip(Buffer.from("PK..a.js"))]).toEqual([
      "ofd",
      "zip",
    ]);
  });

  it.each([
    ["普通文字，a < b", "text"],
    ["\ufeff<!DOCTYPE html><p>", "markup"],
    ["  <svg onload=alert(1)>", "markup"],
    ["说明 <script>alert(1)</script>", "markup"],
    ["#!/bin/sh\nrm", "script"],
  ] as const)("reads %j as %s", (text, content) => {
    expect(contentOfText(Buffer.from(text))).toBe(content);
  });

  const textual = (bytes: Buffer) =>
    looksLikeText(
      (async function* () {
        for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
      })(),
    );

  it("takes UTF-8, GBK and marked UTF-16 as text, cut anywhere, and nothing binary", async () => {
    const gbk = Buffer.from("d7a8c0fbb1edb5a50d0a", "hex"); // 专利表单
    expect(await textual(Buffer.from("专利表单，a,b\r\n"))).toBe(true);
    expect(await textual(gbk)).toBe(true);
    expect(await textual(Buffer.from("\ufeff专利", "utf16le"))).toBe(true);
    expect(await textual(Buffer.from("4d5a900003000000", "hex"))).toBe(false);
    expect(await textual(Buffer.from([0xff, 0xff, 0xff]))).toBe(false);
    expect(await textual(Buffer.alloc(0))).toBe(false);
  });
});

describe("the settings", () => {
  const base = { DATABASE_URL: "postgresql://tracker@db.internal/tracker" };

  it("name a directory outside of what the web server hands out", () => {
    expect(readEnv(base).EVIDENCE_DIRECTORY).toMatch(/[/\\]\.data[/\\]evidence$/);
    expect(readEnv({ ...base, EVIDENCE_DIRECTORY: "/srv/evidence" }).EVIDENCE_DIRECTORY).toBe(
      "/srv/evidence",
    );
    expect(readEnv({ ...base, EVIDENCE_DIRECTORY: "publications" }).EVIDENCE_DIRECTORY).toMatch(
      /publications$/,
    );
    for (const wrong of ["public", "public/x", ".next/cache", "./x/../public"]) {
      expect(() => readEnv({ ...base, EVIDENCE_DIRECTORY: wrong })).toThrow("EVIDENCE_DIRECTORY");
    }
  });

  it("hand files out in a sandbox", () => {
    expect(policyFor("image/png")).toMatch(/default-src 'none'.*sandbox/);
    expect(policyFor("")).toMatch(/default-src 'none'.*sandbox/);
    expect(policyFor("application/pdf")).toMatch(/default-src 'none'/);
  });
});
