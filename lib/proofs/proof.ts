import { type Content, judgeFile } from "@/lib/evidence/evidence-file";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

/** A proof (佐证文件) as pages and forms name it. */
export type ProofName = { id: string; name: string; size: number; mediaType: string };

export type ArrivedProof = {
  name: string;
  temporary: string;
  size: number;
  sha256: string;
  content: Content;
};
export type TakenProof = ArrivedProof & { mediaType: string; already: string | null };

/** Kinds and sizes are those of evidence. What somebody has just uploaded and not used yet is taken once. */
export function takeProof(
  { already }: { already: string | null },
  file: ArrivedProof,
  limit: { megabytes: number; bytes: number },
): TakenProof | Refusal {
  const judged = judgeFile(file, limit);
  return "refusal" in judged ? judged : { ...file, ...judged, already };
}

/** A form names a file that is not there for its sender: somebody else's, or one that never was. */
export function refusedProof(fileId: string | null, proof: ProofName | null): Refusal | null {
  return fileId !== null && proof === null ? refuse("proof.unknown", { field: "fileId" }) : null;
}
