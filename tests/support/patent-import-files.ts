import { pathOfReceived, receive } from "@/lib/evidence/file-vault.store";
import { isRefusal, type Outcome } from "@/lib/kernel/outcome";
import { confirmImportCommand } from "@/lib/patent-imports/commands/confirm";
import { mapColumns } from "@/lib/patent-imports/commands/map-columns";
import { uploadImport } from "@/lib/patent-imports/commands/upload";
import { examineFile } from "@/lib/patent-imports/examine";
import { readImport } from "@/lib/patent-imports/queries/read-import";
import { checkDigit } from "@/lib/patents/application-number";
import { workOnce } from "@/lib/web/patent-work";
import type { CastMember } from "@/prisma/demonstration/cast";
import { as, valueOf } from "./act";

/* Files of patents as units send them, and the way from a file to the register. */

export const USUAL_HEADINGS = ["申请号", "专利名称", "申请人", "申请日", "法律状态", "发明人"];

/** "CN202110000001.5", and so on: the numbers of made-up rows. */
export function numberOf(serial: number, year = "2021", type = "1"): string {
  const body = `${year}${type}${String(serial).padStart(7, "0")}`;
  return `CN${body}.${checkDigit(body)}`;
}

/** A row of the usual headings. */
export function usualRow(
  serial: number,
  over: { title?: string; holders?: string; status?: string } = {},
): string[] {
  const { title = `一种第${serial}号装置`, holders = "甲大学（测试）", status = "授权" } = over;
  return [numberOf(serial), title, holders, "2021-03-05", status, "张三；李四"];
}

export function usualRows(from: number, count: number): string[][] {
  return Array.from({ length: count }, (_, index) => usualRow(from + index));
}

export function csv(
  rows: readonly (readonly string[])[],
  headings: readonly string[] = USUAL_HEADINGS,
): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [headings, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

/** A file as the upload route hands it to the command. */
export async function received(content: string | Uint8Array, fileName = "专利.csv") {
  const file = await receive(new Blob([content as BlobPart]).stream(), 100_000_000);
  if (typeof file === "string") throw new Error(file);
  const shape = await examineFile(pathOfReceived(file.temporary), file.size);
  if (isRefusal(shape)) throw new Error(shape.refusal);
  return { fileName, ...file, ...shape };
}

export async function uploaded(
  by: CastMember,
  content: string | Uint8Array,
  over: { fileName?: string; unit?: string; source?: string } = {},
): Promise<number> {
  const { fileName, ...rest } = over;
  return valueOf(await as(by).run(uploadImport, { ...(await received(content, fileName)), ...rest })).id;
}

export async function look(by: CastMember, importId: number) {
  return valueOf(await as(by).ask(readImport, { importId }));
}

/** In batches of a hundred, so that a few hundred rows are several. */
export const work = () => workOnce({ asked: false, rowsAtATime: 100 });

/** Does what the worker would, until there is nothing left to do. */
export async function workOff(): Promise<void> {
  while (await work());
}

/** Uploaded and checked, its columns read as suggested. */
export async function checked(...of: Parameters<typeof uploaded>): Promise<number> {
  const [by] = of;
  const importId = await uploaded(...of);
  const { version, mapping } = await look(by, importId);
  valueOf(await as(by).run(mapColumns, { importId, version, columns: mapping.columns }));
  await workOff();
  return importId;
}

export async function confirm(by: CastMember, importId: number): Promise<Outcome<{ id: number }>> {
  const { version } = await look(by, importId);
  return as(by).run(confirmImportCommand, { importId, seen: version });
}

/** From the file to the register. */
export async function imported(...of: Parameters<typeof uploaded>): Promise<number> {
  const importId = await checked(...of);
  valueOf(await confirm(of[0], importId));
  await workOff();
  return importId;
}
