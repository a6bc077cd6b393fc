import type { Tx } from "@/lib/db/client";
import { toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { knownSources } from "@/lib/sources/source.store";
import { lockIndicator } from "./indicator.store";
import {
  draftOf,
  frameOf,
  type InterimFrame,
  type InterimTargetsDraft,
  type InterimTargetsWritten,
} from "./interim-target";

export type ForInterimTargets = {
  id: string;
  code: string;
  nameZh: string;
  /** Number of the version in force; 0 before the first. */
  version: number;
  inForce: InterimTargetsDraft | null;
  frame: InterimFrame;
  knownSources: ReadonlyMap<string, string>;
} & ReturnType<typeof draftOf>;

/** The version in force as a form holds it, under the indicator's lock. */
export async function lockForInterimTargets(
  tx: Tx,
  input: { code: string; sources: string },
  scope: Scope,
): Promise<ForInterimTargets | null> {
  const indicator = await lockIndicator(tx, input.code, scope);
  if (!indicator) return null;
  const { id, code, nameZh, interimTargets } = indicator;
  const frame = frameOf(indicator);
  const { evidence, ...draft } = draftOf(interimTargets, frame);
  return {
    id,
    code,
    nameZh,
    version: interimTargets.length,
    ...draft,
    evidence,
    inForce: evidence === "" ? null : { ...draft, evidence },
    frame,
    knownSources: await knownSources(tx, input.sources, scope),
  };
}

export async function insertInterimTargets(
  tx: Tx,
  indicatorId: string,
  { points, sources, ...written }: InterimTargetsWritten,
  header: { at: Date; byId: string },
): Promise<void> {
  await tx.interimTargetVersion.create({
    data: {
      ...written,
      ...header,
      indicatorId,
      points: {
        create: points.map(({ dueOn, quantity }) => ({ dueOn: toDatabaseDate(dueOn), quantity })),
      },
      sources: { connect: sources.map((id) => ({ id })) },
    },
  });
}
