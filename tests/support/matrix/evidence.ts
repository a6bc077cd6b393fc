import { db } from "@/lib/db/client";
import { receive } from "@/lib/evidence/file-vault.store";
import { assignedTask, evidenceFile } from "../scene";
import { BUSINESS, type Row, UNIT } from "./row";

export const ROWS: Record<string, Row> = {
  "evidence.hand-in": {
    roles: UNIT,
    input: async () => ({
      taskCode: (await assignedTask()).code,
      name: "清单.pdf",
      ...(await received("%PDF-1.7 清单")),
      content: "pdf",
    }),
  },
  "evidence.download-file": { roles: BUSINESS, input: async () => ({ id: await sharedFile() }) },
  "evidence.read-file": { roles: BUSINESS, input: async () => ({ id: await sharedFile() }) },
  "evidence.withdraw-file": {
    roles: UNIT,
    input: async () => ({ id: await evidenceFile(await assignedTask()) }),
  },
  "evidence.list-files": {
    roles: BUSINESS,
    input: async () => ({ taskCode: (await assignedTask()).code }),
  },
};

/** A file of MOE that has been submitted with something. */
export async function sharedFile(): Promise<string> {
  const id = await evidenceFile(await assignedTask());
  await db().evidenceFile.update({ where: { id }, data: { sharedAt: new Date("2025-02-01T02:00:00Z") } });
  return id;
}

async function received(text: string) {
  const file = await receive(new Blob([text]).stream(), 1024);
  if (typeof file === "string") throw new Error(file);
  return file;
}
