import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import { readProof } from "@/lib/proofs/queries/read-proof";
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
  const attachments: [string, (fileId: string) => Promise<unknown>][] = [
    ["a criterion", (fileId) => patent({ criteria: [{ kind: "AWARD", fileId }] })],
    ["a step", async (fileId) => step((await patent()).id, fileId)],
    ["a conversion", conversion],
    ["a product's year", productYear],
  ];
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
