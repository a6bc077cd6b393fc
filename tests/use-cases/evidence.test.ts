import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "exceljs";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { withdrawFile } from "@/lib/evidence/commands/withdraw-file";
import { listFiles } from "@/lib/evidence/queries/list-files";
import { readFile } from "@/lib/evidence/queries/read-file";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { handOutEvidence, ownEvidence } from "@/lib/web/evidence-download";
import { receiveEvidence } from "@/lib/web/evidence-upload";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, countRows, NOW, TODAY, valueOf } from "../support/act";
import { cast } from "../support/cast";
import { assignedTask, draftTask, evidenceFile, personId, WORDING } from "../support/scene";
import { resetDatabase } from "../support/test-database";

// Its own: other files hand evidence in at the same time, and here is counted what lies there.
const beforeHere = process.env.EVIDENCE_DIRECTORY;
process.env.EVIDENCE_DIRECTORY = mkdtempSync(path.join(tmpdir(), "evidence-"));

/** Who asks, and in which language: what Next would read from the request. */
const reader = vi.hoisted(() => ({ actor: null as unknown, locale: "zh" as "zh" | "en" }));
vi.mock("@/lib/web/context", () => ({
  actContext: async () => ({ actor: reader.actor, now: NOW, today: TODAY, requestId: "t", address: "" }),
}));
vi.mock("next-intl/server", () => ({ getLocale: async () => reader.locale }));

const MIB = 1024 * 1024;
const PDF = Buffer.from("%PDF-1.7\n1 0 obj 清单 endobj\n%%EOF");

beforeEach(async () => {
  await resetDatabase();
  reader.locale = "zh";
  await signInAs(cast.moeStaff);
});
afterAll(async () => {
  await rm(env().EVIDENCE_DIRECTORY, { recursive: true, force: true });
  process.env.EVIDENCE_DIRECTORY = beforeHere;
  await closeDatabase();
});

async function signInAs(member: CastMember | null): Promise<void> {
  reader.actor = member && (await as(member).actor());
}

type Post = { name?: string; origin?: string | null; length?: number };

function post(taskCode: string, body: BodyInit | null, { name = "清单.pdf", origin, length }: Post = {}) {
  const site = new URL(env().NEXTAUTH_URL).origin;
  const headers = new Headers(origin === null ? {} : { origin: origin ?? site });
  if (length !== undefined) headers.set("content-length", String(length));
  const request = new Request(`${site}/evidence`, { method: "POST", body, headers, duplex: "half" } as never);
  return receiveEvidence(request, { taskCode, name });
}

async function handedIn(taskCode: string, bytes: Buffer = PDF, name = "清单.pdf"): Promise<string> {
  const { body } = await post(taskCode, new Uint8Array(bytes), { name });
  if ("error" in body) throw new Error(body.error);
  return body.id;
}

const share = (id: string) => db().evidenceFile.update({ where: { id }, data: { sharedAt: NOW } });
const incoming = () => readdirSync(path.join(env().EVIDENCE_DIRECTORY, "incoming"));
const placeOf = (bytes: Buffer) => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return path.join(env().EVIDENCE_DIRECTORY, sha256.slice(0, 2), sha256);
};

/** MIIT has no part in it. */
const withoutMiit = () =>
  assignedTask({ units: [{ unitCode: "MOE", role: "LEAD", part: "全部", dueOn: WORDING.dueOn }] });

describe("handing a file in", () => {
  describe("done", () => {
    it("keeps the bytes under their checksum, the file with its task and unit, and says so on the trail", async () => {
      const task = await assignedTask();
      const { status, body } = await post(task.code, new Uint8Array(PDF));
      expect([status, body]).toEqual([200, { id: expect.any(String), name: "清单.pdf", size: PDF.length }]);
      expect(statSync(placeOf(PDF)).size).toBe(PDF.length);
      expect(incoming()).toEqual([]);
      const file = await db().evidenceFile.findFirstOrThrow({ include: { stored: true, unit: true } });
      expect([file.unit.code, file.sharedAt, file.stored.mediaType, file.uploadedAt]).toEqual([
        "MOE",
        null,
        "application/pdf",
        NOW,
      ]);
      expect(file.uploadedById).toBe(await personId(cast.moeStaff));
      expect(
        await db().auditEvent.findFirstOrThrow({ where: { useCase: "evidence.hand-in" } }),
      ).toMatchObject({
        recordType: "evidence",
        recordLabel: `${task.code} · 清单.pdf`,
      });
    });

    it("takes a workbook and a GBK table for what they are", async () => {
      const task = await assignedTask();
      const book = new Workbook();
      book.addWorksheet("清单").addRow(["专利"]);
      const xlsx = Buffer.from(await book.xlsx.writeBuffer());
      await handedIn(task.code, xlsx, "清单.xlsx");
      await handedIn(task.code, Buffer.from("d7a8c0fb2cb1edb5a50d0a", "hex"), "清单.csv");
      const stored = await db().storedFile.findMany({ orderBy: { size: "asc" } });
      expect(stored.map((file) => file.mediaType)).toEqual([
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ]);
    });

    it("stores the same bytes once, however often and by whomever they are handed in", async () => {
      const task = await assignedTask();
      const [first, again, renamed] = [
        await handedIn(task.code),
        await handedIn(task.code),
        await handedIn(task.code, PDF, "副本.pdf"),
      ];
      await signInAs(cast.miitLiaison);
      const [a, b] = await Promise.all([handedIn(task.code), handedIn(task.code)]);
      expect([again, b]).toEqual([first, a]);
      expect(new Set([first, renamed, a]).size).toBe(3);
      expect(await countRows("stored_file", "evidence_file")).toEqual({ stored_file: 1, evidence_file: 3 });
    });
  });

  describe("refused", () => {
    const refusals: [string, Buffer, string, RegExp][] = [
      [
        "a renamed program",
        Buffer.from(`4d5a90000300000004000000ffff0000${"00".repeat(64)}`, "hex"),
        "通知.pdf",
        /不符/,
      ],
      ["a program", Buffer.from("4d5a9000", "hex"), "setup.exe", /不接收此类文件（exe）/],
      ["a page as text", Buffer.from("<!doctype html><script>alert(1)</script>"), "说明.txt", /程序代码/],
      ["a drawing that runs", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "图.svg", /不接收/],
      ["a drawing renamed", Buffer.from('<?xml version="1.0"?><svg/>'), "图.png", /程序代码/],
      ["an empty file", Buffer.alloc(0), "清单.pdf", /空的/],
    ];
    it.each(refusals)("%s", async (_what, bytes, name, message) => {
      const task = await assignedTask();
      const { status, body } = await post(task.code, bytes.length ? new Uint8Array(bytes) : null, { name });
      expect(status).toBe(422);
      expect("error" in body && body.error).toMatch(message);
      expect(await countRows("stored_file", "evidence_file")).toEqual({ stored_file: 0, evidence_file: 0 });
      expect(incoming()).toEqual([]);
    });

    it("60 MB: by its announced length before a byte is read, and without one as soon as it is too much", async () => {
      const task = await assignedTask();
      let sent = 0;
      const endless = () =>
        new ReadableStream<Uint8Array>(
          {
            pull: (controller) => {
              sent += MIB;
              if (sent > 60 * MIB) controller.close();
              else controller.enqueue(new Uint8Array(MIB));
            },
          },
          { highWaterMark: 0 },
        );
      reader.locale = "en";
      const announced = await post(task.code, endless(), { length: 60 * MIB });
      expect([announced.status, sent]).toEqual([413, 0]);
      expect("error" in announced.body && announced.body.error).toContain("20 MB");
      expect((await post(task.code, endless())).status).toBe(413);
      expect(sent).toBeLessThanOrEqual(22 * MIB);
      expect(incoming()).toEqual([]);
      expect(await countRows("stored_file")).toEqual({ stored_file: 0 });
    });

    it("a transfer that breaks off leaves nothing", async () => {
      const task = await assignedTask();
      const broken = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.error(new Error("connection reset")),
      });
      expect((await post(task.code, broken)).status).toBe(400);
      expect(incoming()).toEqual([]);
    });

    it("on a cancelled task", async () => {
      const task = await assignedTask();
      await db().task.update({ where: { id: task.id }, data: { stage: "CANCELLED" } });
      expect((await post(task.code, new Uint8Array(PDF))).status).toBe(422);
    });
  });

  it.each([null, "https://elsewhere.example", "null"])("forbidden from another site (%s)", async (origin) => {
    const task = await assignedTask();
    expect((await post(task.code, new Uint8Array(PDF), { origin })).status).toBe(403);
    expect(await countRows("evidence_file")).toEqual({ evidence_file: 0 });
  });

  it("forbidden to the office, to leaders, and to who has signed out", async () => {
    const task = await assignedTask();
    const statusFor = async (member: CastMember | null) => {
      await signInAs(member);
      return (await post(task.code, new Uint8Array(PDF))).status;
    };
    expect([
      await statusFor(cast.coordinator),
      await statusFor(cast.leader),
      await statusFor(cast.auditor),
      await statusFor(null),
    ]).toEqual([403, 403, 403, 401]);
    expect(await countRows("evidence_file")).toEqual({ evidence_file: 0 });
  });

  it("hidden: a task of others and a draft do not exist, in either language", async () => {
    await signInAs(cast.miitStaff);
    const codes = [(await withoutMiit()).code, (await draftTask()).code, "M15-99", "nonsense"];
    const texts: Record<Locale, RegExp> = { zh: /没有此任务/, en: /no such task/ };
    for (const locale of LOCALES) {
      reader.locale = locale;
      for (const code of codes) {
        const { status, body } = await post(code, new Uint8Array(PDF));
        expect([code, status]).toEqual([code, 404]);
        expect("error" in body && body.error).toMatch(texts[locale]);
      }
    }
    expect(incoming()).toEqual([]);
  });
});

describe("handing a file out", () => {
  it("done: the bytes, under their name, in a sandbox, and on the trail", async () => {
    const task = await assignedTask();
    const id = await handedIn(task.code);
    const response = await handOutEvidence(id, false);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(PDF.length),
      "content-disposition": "attachment; filename*=UTF-8''%E6%B8%85%E5%8D%95.pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    const inline = await handOutEvidence(id, true);
    await inline.body?.cancel();
    expect(inline.headers.get("content-disposition")).toMatch(/^inline/);
    expect(await db().auditEvent.count({ where: { useCase: "evidence.download-file" } })).toBe(2);
  });

  it("done: never shown in the browser what is not made for it", async () => {
    const id = await handedIn((await assignedTask()).code, Buffer.from("专利，表单"), "说明.txt");
    const response = await handOutEvidence(id, true);
    await response.body?.cancel();
    expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  it("hidden: until it is submitted only its unit has it, then everybody who sees the task", async () => {
    const task = await assignedTask();
    const id = await handedIn(task.code);
    const statuses = async () => {
      const answers: Record<string, number> = {};
      for (const name of [
        "moeLiaison",
        "miitStaff",
        "coordinator",
        "leader",
        "auditor",
        "systemAdministrator",
      ] as const) {
        await signInAs(cast[name]);
        const response = await handOutEvidence(id, false);
        await response.body?.cancel();
        answers[name] = response.status;
      }
      return answers;
    };
    const closed = { auditor: 404, systemAdministrator: 404 };
    expect(await statuses()).toEqual({
      moeLiaison: 200,
      miitStaff: 404,
      coordinator: 404,
      leader: 404,
      ...closed,
    });
    await share(id);
    expect(await statuses()).toEqual({
      moeLiaison: 200,
      miitStaff: 200,
      coordinator: 200,
      leader: 200,
      ...closed,
    });
    await signInAs(null);
    expect((await handOutEvidence(id, false)).status).toBe(303);
  });

  it("hidden: a submitted file of a task he has no part in, and what is no file at all", async () => {
    const id = await handedIn((await withoutMiit()).code);
    await share(id);
    await signInAs(cast.miitLiaison);
    expect((await handOutEvidence(id, false)).status).toBe(404);
    expect((await handOutEvidence("00000000-0000-4000-8000-000000000000", false)).status).toBe(404);
    expect((await handOutEvidence("../../etc/passwd", false)).status).toBe(404);
    expect(await as(cast.miitLiaison).ask(readFile, { id })).toEqual({ kind: "not-found" });
    expect(await db().auditEvent.count({ where: { useCase: "evidence.download-file" } })).toBe(0);
  });

  it("gone: bytes that are lost or altered are not handed out, and the reader is told", async () => {
    const id = await handedIn((await assignedTask()).code);
    await writeFile(placeOf(PDF), "something else");
    const altered = await handOutEvidence(id, false);
    expect([altered.status, await altered.text()]).toEqual([410, expect.stringContaining("校验值")]);
    await rm(placeOf(PDF));
    const missing = await handOutEvidence(id, false);
    expect([missing.status, await missing.text()]).toEqual([410, expect.stringContaining("无法下载")]);
    expect(await handedIn((await assignedTask()).code)).not.toBe(id);
    expect((await handOutEvidence(id, false)).status).toBe(200); // handed in anew, the bytes are there again
  });
});

describe("the list of a task's files", () => {
  it("shows submitted files, and one's own; a form asks for its own only", async () => {
    const task = await assignedTask();
    const own = await handedIn(task.code);
    await signInAs(cast.miitStaff);
    const theirs = await handedIn(task.code, PDF, "企业.pdf");
    const idsFor = async (member: CastMember) =>
      valueOf(await as(member).ask(listFiles, { taskCode: task.code })).map((file) => file.id);
    expect(await idsFor(cast.moeStaff)).toEqual([own]);
    expect(await idsFor(cast.coordinator)).toEqual([]);
    await share(own);
    expect((await idsFor(cast.miitLiaison)).sort()).toEqual([own, theirs].sort());
    expect(await ownEvidence(task.code)).toEqual({
      status: 200,
      files: [{ id: theirs, name: "企业.pdf", size: PDF.length }],
    });
  });
});

describe("deleting a file nobody has seen", () => {
  it("done", async () => {
    const id = await evidenceFile(await assignedTask());
    expect(valueOf(await as(cast.moeLiaison).run(withdrawFile, { id }))).toHaveProperty("taskCode");
    expect(await countRows("evidence_file", "stored_file")).toEqual({ evidence_file: 0, stored_file: 1 });
  });

  it("refused: submitted, or listed in a draft", async () => {
    const task = await assignedTask();
    const [shared, drafted] = [await evidenceFile(task), await evidenceFile(task)];
    await share(shared);
    const unit = await db().unit.findUniqueOrThrow({ where: { code: "MOE" } });
    await db().report.create({
      data: {
        taskId: task.id,
        unitId: unit.id,
        period: "2025-05",
        draft: { claims: [{ files: drafted }] },
        savedAt: NOW,
        savedById: await personId(cast.moeStaff),
      },
    });
    const outcome = async (id: string) => as(cast.moeStaff).run(withdrawFile, { id });
    expect(await outcome(shared)).toMatchObject({ refusal: { refusal: "evidence.shared" } });
    expect(await outcome(drafted)).toMatchObject({ refusal: { refusal: "evidence.attached" } });
    expect(await countRows("evidence_file")).toEqual({ evidence_file: 2 });
  });

  it("hidden or forbidden to others", async () => {
    const id = await evidenceFile(await assignedTask());
    expect(await as(cast.miitLiaison).run(withdrawFile, { id })).toEqual({ kind: "not-found" });
    await share(id);
    expect(await as(cast.miitLiaison).run(withdrawFile, { id })).toEqual({ kind: "forbidden" });
    expect(await as(cast.coordinator).run(withdrawFile, { id })).toEqual({ kind: "forbidden" });
  });
});
