import { notFound } from "next/navigation";
import type { EvaluationView } from "@/lib/evaluations/evaluation-view";
import { listEvaluationsOfPatent } from "@/lib/evaluations/queries/list-of-patent";
import { ask } from "@/lib/web/read";
import { patentToKeep } from "../keeping";

export type SaidParams = Promise<{ number: string; id: string }>;

/** What the address names of what was put down about the patent; what was withdrawn is not to be kept any more. */
export async function saidHere<Kind extends "gradings" | "enterprises" | "scorings">(
  params: SaidParams,
  kind: Kind,
) {
  const { view, actor } = await patentToKeep(params);
  const { id } = await params;
  const all = await ask(listEvaluationsOfPatent, { number: view.record.number });
  const said = all[kind] as EvaluationView[Kind];
  const one = said.find((entry) => entry.id === id && entry.withdrawn === null) ?? notFound();
  return { view, actor, all, one: one as EvaluationView[Kind][number] };
}
