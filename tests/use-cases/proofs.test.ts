import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import * as fileVault from "@/lib/evidence/file-vault.store";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { recordCriterionCommand } from "@/lib/patents/commands/record-criterion";
import * as criterionStore from "@/lib/patents/criterion.store";
import { readProof } from "@/lib/proofs/queries/read-proof";
import { unattachedBefore, WAITS_DAYS } from "@/lib/proofs/unattached";
import { removeUnattached } from "@/lib/proofs/unattached.store";
import { handOutProof, receiveProof } from "@/lib/web/proof-files";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, closeDatabase, countRows, NOW, TODAY } from "../support/act";
import { cast } from "../support/cast";
import { ENTERED_AT, patent, proofFile, unitId } from "../support/patents";
import { resetDatabase } from "../support/test-database";

// Its own: here is counted what lies there.
const beforeHere = process.env.EVIDENCE_DIRECTORY;
process.env.EVIDENCE_DIRECTORY = mkdtempSync(path.join(tmpdir(), "proofs-"));

/** Who asks: what Next would read from the request. */
const reader = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock("@/lib/web/context", () => ({
  actContext: async () => ({ actor: reader.actor, now: NOW, today: TODAY, requestId: "t", address: "" }),
}));
vi.mock("next-intl/server", () => ({ getLocale: async () => "zh" }));

const PDF = Buffer.from("%PDF-1.7\n1 0 obj 合同 endobj\n%%EOF");

beforeEach(async () => {
  await resetDatabase();
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

function post(bytes: Buffer | null, name = "合同.pdf", headers: Record<string, string> = {}) {
  const site = new URL(env().NEXTAUTH_URL).origin;
  const body = bytes && new Uint8Array(bytes);
  const init = { method: "POST", body, headers: { origin: site, ...headers }, duplex: "half" };
  return receiveProof(new Request(`${site}/evidence/proofs`, init as never), name);
}

async function uploaded(bytes = PDF, name?: string): Promise<string> {
  const { body } = await post(bytes, name);
  if ("error" in body) throw new Error(body.error);
  return body.id;
}

async function statusFor(id: string, member: CastMember | null): Promise<number> {
  await signInAs(member);
  const response = await handOutProof(id, false);
  await response.body?.cancel();
  return response.status;
}

const incoming = () => readdirSync(path.join(env().EVIDENCE_DIRECTORY, "incoming"));

describe("uploading a proof", () => {
  it("done: kept for its uploader's unit, and said on the trail", async () => {
    const id = await uploaded();
    const file = await db().proofFile.findUniqueOrThrow({
      where: { id },
      include: { stored: true, unit: true },
    });
    expect([file.unit.code, file.name, file.stored.mediaType, file.uploadedAt]).toEqual([
      ...["MOE", "合同.pdf", "application/pdf"],
      NOW,
    ]);
    expect(
      await db().auditEvent.findFirstOrThrow({ where: { useCase: "proofs.upload-proof" } }),
    ).toMatchObject({
      recordType: "proof",
      recordLabel: "合同.pdf",
    });
    expect(incoming()).toEqual([]);
  });

  it("done: the office has proofs of its own", async () => {
    await signInAs(cast.coordinator);
    expect((await post(PDF)).status).toBe(200);
  });

  it("done: what was chosen twice is one file until it is attached", async () => {
    const first = await uploaded();
    expect(await uploaded()).toBe(first);
    await patent({ criteria: [{ kind: "AWARD", fileId: first }] });
    expect(await uploaded()).not.toBe(first);
    expect(await countRows("stored_file", "proof_file")).toEqual({ stored_file: 1, proof_file: 2 });
  });

  it.each([
    ["a program under another name", Buffer.from(`4d5a9000${"00".repeat(64)}`, "hex"), "合同.pdf", /不符/],
    ["a page as text", Buffer.from("<!doctype html><script>1</script>"), "说明.txt", /程序代码/],
    ["an empty file", null, "合同.pdf", /空的/],
  ])("refused: %s", async (_what, bytes, name, message) => {
    const { status, body } = await post(bytes, name);
    expect(status).toBe(422);
    expect("error" in body && body.error).toMatch(message);
    expect(await countRows("stored_file", "proof_file")).toEqual({ stored_file: 0, proof_file: 0 });
    expect(incoming()).toEqual([]);
  });

  it("refused: more than is taken, by its announced length", async () => {
    expect((await post(PDF, "合同.pdf", { "content-length": String(60 * 1024 * 1024) })).status).toBe(413);
  });

  it("forbidden to leaders and administrators, to other sites, and to who has signed out", async () => {
    const statuses: number[] = [];
    for (const member of [cast.leader, cast.auditor, cast.systemAdministrator, null]) {
      await signInAs(member);
      statuses.push((await post(PDF)).status);
    }
    await signInAs(cast.moeStaff);
    statuses.push((await post(PDF, "合同.pdf", { origin: "https://elsewhere.example" })).status);
    expect(statuses).toEqual([403, 403, 403, 401, 403]);
    expect(await countRows("proof_file")).toEqual({ proof_file: 0 });
  });
});

const attachments: [string, (fileId: string) => Promise<unknown>][] = [
  ["a criterion", (fileId) => patent({ criteria: [{ kind: "AWARD", fileId }] })],
  ["a step", async (fileId) => step((await patent()).id, fileId)],
  ["a conversion", conversion],
  ["a product's year", productYear],
];

describe("handing a proof out", () => {
  it("done: the bytes, under their name, in a sandbox, and on the trail", async () => {
    const id = await uploaded();
    const response = await handOutProof(id, false);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "attachment; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    expect(await db().auditEvent.count({ where: { useCase: "proofs.download-proof" } })).toBe(1);
  });

  it("hidden: before it is attached it is its uploader's alone", async () => {
    const id = await uploaded();
    const seen: Record<string, number> = {};
    for (const name of ["moeStaff", "moeLiaison", "miitStaff", "coordinator", "leader", "auditor"] as const) {
      seen[name] = await statusFor(id, cast[name]);
    }
    expect(seen).toEqual({
      ...{ moeStaff: 200, moeLiaison: 404, miitStaff: 404 },
      ...{ coordinator: 404, leader: 404, auditor: 404 },
    });
    expect(await statusFor(id, null)).toBe(303);
  });

  const closed = { miitStaff: 404, auditor: 404, systemAdministrator: 404 };
  it.each(attachments)(
    "hidden: once attached to %s, from whoever does not see that",
    async (_what, attach) => {
      const id = await proofFile();
      await attach(id);
      const outcomes: Record<string, string> = {};
      for (const name of [
        "moeLiaison",
        "coordinator",
        "leader",
        "miitStaff",
        "auditor",
        "systemAdministrator",
      ] as const) {
        outcomes[name] = (await as(cast[name]).ask(readProof, { id })).kind;
      }
      const hidden = Object.fromEntries(
        Object.keys(closed).map((name) => [name, expect.not.stringMatching("done")]),
      );
      expect(outcomes).toEqual({ moeLiaison: "done", coordinator: "done", leader: "done", ...hidden });
    },
  );

  it("gone: bytes that were altered are not handed out", async () => {
    const id = await uploaded();
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    await writeFile(path.join(env().EVIDENCE_DIRECTORY, sha256.slice(0, 2), sha256), "something else");
    expect(await statusFor(id, cast.moeStaff)).toBe(410);
  });
});

describe("proofs that nobody attached", () => {
  const nightOf = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
  const removedOn = (days: number) => removeUnattached(unattachedBefore(nightOf(days)), nightOf(days));
  const sha256 = createHash("sha256").update(PDF).digest("hex");
  const kept = () => existsSync(path.join(env().EVIDENCE_DIRECTORY, sha256.slice(0, 2), sha256));
  const counted = () => countRows("stored_file", "proof_file");

  it("done: removed with their bytes once they have waited long enough, and said on the trail", async () => {
    const id = await uploaded();
    expect(await removedOn(WAITS_DAYS)).toEqual({ files: 0, bytes: 0 });
    expect([kept(), await counted()]).toEqual([true, { stored_file: 1, proof_file: 1 }]);
    expect(await removedOn(WAITS_DAYS + 1)).toEqual({ files: 1, bytes: PDF.length });
    expect([kept(), await counted()]).toEqual([false, { stored_file: 0, proof_file: 0 }]);
    const event = await db().auditEvent.findFirstOrThrow({ where: { useCase: "proofs.remove-unattached" } });
    expect(event).toMatchObject({
      ...{ recordType: "proof", recordId: id, recordLabel: "合同.pdf", personId: null, after: null },
      before: { file: "合同.pdf", size: PDF.length, sha256, uploadedAt: NOW.toISOString() },
    });
  });

  it.each(attachments)("stay once attached to %s", async (_what, attach) => {
    await attach(await uploaded());
    const before = await counted();
    expect(await removedOn(400)).toEqual({ files: 0, bytes: 0 });
    expect([kept(), await counted()]).toEqual([true, before]);
  });

  it("leave their bytes to whatever else names them", async () => {
    await uploaded();
    await signInAs(cast.coordinator);
    await patent({ criteria: [{ kind: "AWARD", fileId: await uploaded() }] });
    expect(await removedOn(WAITS_DAYS + 1)).toEqual({ files: 1, bytes: 0 });
    expect([kept(), await counted()]).toEqual([true, { stored_file: 1, proof_file: 1 }]);
  });

  it("wait anew once they are uploaded again", async () => {
    const id = await uploaded();
    const uploadedAt = nightOf(-30);
    await db().proofFile.update({ where: { id }, data: { uploadedAt } });
    expect(await uploaded()).toBe(id);
    expect((await removedOn(1)).files).toBe(0);
  });

  it("stay while somebody is attaching them, and are attached", async () => {
    const id = await uploaded();
    const { number } = await patent();
    const fact = { number, kind: "AWARD", heldOn: "2024-01-10", proof: "获奖证书", fileId: id };
    const attaching = hold();
    const real = criterionStore.insertCriterion;
    const paused = vi.spyOn(criterionStore, "insertCriterion").mockImplementation(async (...of) => {
      attaching.reached();
      await attaching.released;
      return real(...of);
    });
    const recorded = as(cast.moeStaff).run(recordCriterionCommand, fact);
    await attaching.there;
    expect((await removedOn(400)).files).toBe(0);
    attaching.release();
    expect((await recorded).kind).toBe("done");
    paused.mockRestore();
    expect(await db().patentCriterion.count({ where: { fileId: id } })).toBe(1);
    expect((await removedOn(400)).files).toBe(0);
    expect(kept()).toBe(true);
  });

  it("refused: a form that names one that has gone", async () => {
    const id = await uploaded();
    await removedOn(400);
    const { number } = await patent();
    const fact = { number, kind: "AWARD", heldOn: "2024-01-10", proof: "获奖证书", fileId: id };
    expect(await as(cast.moeStaff).run(recordCriterionCommand, fact)).toMatchObject({
      ...{ kind: "refused", refusal: { refusal: "proof.unknown", field: "fileId" } },
    });
    expect(await countRows("patent_criterion")).toEqual({ patent_criterion: 0 });
  });

  it("lose no bytes to the same ones uploaded at that moment", async () => {
    await uploaded();
    const removing = hold();
    const real = fileVault.removeKept;
    const paused = vi.spyOn(fileVault, "removeKept").mockImplementation(async (...of) => {
      removing.reached();
      await removing.released;
      return real(...of);
    });
    const removal = removedOn(400);
    await removing.there; // rows are gone, bytes are about to
    const again = uploaded();
    await new Promise((resolve) => setTimeout(resolve, 100));
    removing.release();
    expect((await removal).files).toBe(1);
    const id = await again;
    paused.mockRestore();
    expect(kept()).toBe(true);
    expect(await statusFor(id, cast.moeStaff)).toBe(200);
  });

  it("are told apart by every table that can name a proof", async () => {
    const rows = await db().$queryRaw<{ name: string }[]>`
      select conrelid::regclass::text as name from pg_constraint
      where confrelid = 'proof_file'::regclass and contype = 'f' order by 1`;
    // Whoever adds one: `NOWHERE` (lib/proofs/proof.store.ts) must ask it too.
    expect(rows.map(({ name }) => name)).toEqual([
      ...["conversion", "patent_criterion", "patent_step", "product_year"],
    ]);
  });
});

/** A point at which somebody waits until he is let go on. */
function hold() {
  let [reached, release] = [() => {}, () => {}];
  const there = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { there, released, reached: () => reached(), release: () => release() };
}

function step(patentId: number, fileId: string) {
  return db().patentStep.create({
    data: {
      ...{ patentId, fileId, fromStage: "INVENTORIED", stage: "GRADED", days: 3, proof: "评级表" },
      ...{ on: toDatabaseDate("2025-03-06"), at: ENTERED_AT, unitIds: [] },
    },
  });
}

async function conversion(fileId: string) {
  const unitIds = [await unitId("MOE")];
  return db().conversion.create({
    data: {
      ...{ kind: "TRANSFER", fromParty: "甲大学", toParty: "乙公司", fileId, unitIds, at: ENTERED_AT },
      signedOn: toDatabaseDate("2025-03-06"),
    },
  });
}

async function productYear(fileId: string) {
  const unitIds = [await unitId("MOE")];
  return db().product.create({
    data: {
      ...{ name: "电池", maker: "乙公司", unitIds, at: ENTERED_AT },
      years: { create: { year: 2024, recognition: "FILED", source: "备案表", fileId, at: ENTERED_AT } },
    },
  });
}
