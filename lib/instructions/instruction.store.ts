import type { Db, Prisma, Tx } from "@/lib/db/client";
import { fromDatabaseDate, toDatabaseDate } from "@/lib/kernel/calendar-date";
import type { Scope } from "@/lib/kernel/scope";
import { type Instruction, type InstructionEvent, STATE_AFTER, type Written } from "./instruction";
import { SUBJECT, subjectOf } from "./subject.store";

/**
 * The instructions a reader may see. Coordinators and leaders see all; a unit those that are or were its
 * own to answer: that one is about the unit, or about its task, does not show it to the unit before it
 * has been assigned to it. Administrators see none.
 */
export function visibleInstructions(scope: Scope): Prisma.InstructionWhereInput {
  if (scope.role === "COORDINATOR" || scope.role === "LEADER") return {};
  if (scope.role !== "LIAISON_OFFICER" && scope.role !== "STAFF") return { id: { in: [] } };
  return { steps: { some: { ownerUnitId: scope.unitId } } };
}

export async function findInstruction(db: Db, number: number, scope: Scope): Promise<Instruction | null> {
  const found = await db.instruction.findFirst({
    where: { number, AND: [visibleInstructions(scope)] },
    select: {
      id: true,
      number: true,
      planId: true,
      text: true,
      wishedBy: true,
      writtenById: true,
      state: true,
      ownerUnitId: true,
      dueOn: true,
      version: true,
      ownerUnit: { select: { code: true } },
      steps: {
        where: { kind: "ANSWERED" },
        select: { text: true, byId: true },
        orderBy: { at: "desc" },
        take: 1,
      },
      ...SUBJECT,
    },
  });
  if (!found) return null;
  const { task, difficulty, unit, ownerUnit, ownerUnitId, steps, wishedBy, dueOn, ...rest } = found;
  return {
    ...rest,
    subject: subjectOf({ task, difficulty, unit }),
    wishedBy: wishedBy && fromDatabaseDate(wishedBy),
    owner: ownerUnit?.code ?? null,
    ownerId: ownerUnitId,
    dueOn: dueOn && fromDatabaseDate(dueOn),
    answer: steps[0]?.text ?? "",
    answeredById: steps[0]?.byId ?? null,
  };
}

/** The same, locked until the transaction ends. */
export async function lockInstruction(tx: Tx, number: number, scope: Scope): Promise<Instruction | null> {
  await tx.$queryRaw`select 1 from instruction where number = ${number} for update`;
  return findInstruction(tx, number, scope);
}

type By = { at: Date; byId: string };

/** Exactly one of the three is what it is about. */
export type SubjectIds = { taskId: string } | { difficultyId: string } | { unitId: string };

export async function insertInstruction(
  tx: Tx,
  of: SubjectIds & { planId: string },
  { text, wishedBy }: Written,
  { at, byId }: By,
): Promise<{ id: string; number: number }> {
  return tx.instruction.create({
    data: {
      ...of,
      text,
      wishedBy: wishedBy && toDatabaseDate(wishedBy),
      writtenAt: at,
      writtenById: byId,
      steps: { create: { kind: "WRITTEN", at, byId } },
    },
    select: { id: true, number: true },
  });
}

/** Something done about it: the step, and the state it leads to. */
export async function insertStep(
  tx: Tx,
  instructionId: string,
  { kind, text, assignment }: InstructionEvent,
  by: By,
): Promise<void> {
  const assigned = assignment && {
    ownerUnitId: assignment.unitId,
    dueOn: toDatabaseDate(assignment.dueOn),
  };
  await tx.instructionStep.create({ data: { instructionId, kind, text, ...by, ...assigned } });
  await tx.instruction.update({
    where: { id: instructionId },
    data: { state: STATE_AFTER[kind], version: { increment: 1 }, ...assigned },
  });
}
