import { sequenceSoon } from "@/lib/audit/sequencer";
import { runCommand, runQuery } from "@/lib/kernel/run";
import { downloadProof } from "@/lib/proofs/commands/download-proof";
import { uploadProof } from "@/lib/proofs/commands/upload-proof";
import { mayUploadProof } from "@/lib/proofs/proof.policy";
import { readProof } from "@/lib/proofs/queries/read-proof";
import { handOutFile } from "./evidence-download";
import { type ReceivedAnswer, receiveFile } from "./evidence-upload";

/** A proof comes in the way evidence does, and lies beside it. */
export function receiveProof(request: Request, name: string): Promise<ReceivedAnswer> {
  return receiveFile(request, mayUploadProof, (arrived, context) =>
    runCommand(uploadProof, { name, ...arrived }, context, { afterCommit: sequenceSoon }),
  );
}

export function handOutProof(id: string, inline: boolean): Promise<Response> {
  return handOutFile({ id, inline, path: `/evidence/proofs/${id}` }, (context) => ({
    find: () => runQuery(readProof, { id }, context),
    record: () => runCommand(downloadProof, { id }, context, { afterCommit: sequenceSoon }),
  }));
}
