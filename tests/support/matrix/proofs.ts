import { receive } from "@/lib/evidence/file-vault.store";
import { patent, proofFile } from "../patents";
import { BUSINESS, KEEPERS, type Row } from "./row";

export const ROWS: Record<string, Row> = {
  "proofs.upload-proof": {
    roles: KEEPERS,
    input: async () => ({ name: "合同.pdf", ...(await received("%PDF-1.7 合同")), content: "pdf" }),
  },
  "proofs.download-proof": { roles: BUSINESS, input: async () => ({ id: await attachedProof() }) },
  "proofs.read-proof": { roles: BUSINESS, input: async () => ({ id: await attachedProof() }) },
};

/** Proves a criterion of a patent of MOE. */
async function attachedProof(): Promise<string> {
  const fileId = await proofFile();
  await patent({ criteria: [{ kind: "OVERSEAS_FAMILY", fileId }] });
  return fileId;
}

async function received(text: string) {
  const file = await receive(new Blob([text]).stream(), 1024);
  if (typeof file === "string") throw new Error(file);
  return file;
}
