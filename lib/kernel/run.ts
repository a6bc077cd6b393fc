import type { ZodType, z } from "zod";
import { lastChangeOf, recordAudit } from "@/lib/audit/audit.store";
import { type Db, db, type Tx } from "@/lib/db/client";
import { brokenConstraint, isConnectionError, isRetryable, refusalRaised } from "@/lib/db/errors";
import { remembered } from "@/lib/db/memo";
import type { Actor } from "./actor";
import type { AnyCommand, Command, GuestCommand, Saved } from "./command";
import type { ActContext, SignedInContext } from "./context";
import { isRefusal, type Outcome, type Refusal } from "./outcome";
import type { Query } from "./query";
import { claimReceipt, settleReceipt } from "./receipt.store";
import { scopeOf } from "./scope";
import { fieldMessages } from "./validation";

const TRANSACTION = { maxWait: 5_000, timeout: 15_000 };
const ATTEMPTS = 3;

export type RunOptions = {
  /** Of the submitted form: the same one acts once, however often it arrives. */
  submissionId?: string;
  /** Runs after the commit, whatever came of it. */
  afterCommit?: () => void;
};

/** Carries out one write. Answers with an outcome; throws only on what nobody foresaw. */
export async function runCommand<Input extends ZodType, Subject, Event, Value>(
  command: Command<Input, Subject, Event, Value>,
  raw: unknown,
  context: ActContext,
  options: RunOptions = {},
): Promise<Outcome<Value>> {
  const { actor } = context;
  if (!actor) return { kind: "unauthenticated" };
  const signedIn: SignedInContext = { ...context, actor };
  if (!mayAtAll(command, actor)) return refused(command.name, context, { kind: "forbidden" });
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) return { kind: "invalid", fields: fieldMessages(parsed.error) };
  const input = parsed.data;
  return inTransaction(command, context, options, async (tx) => {
    const subject = await command.load(tx, input, scopeOf(actor));
    if (subject === null) return { kind: "not-found" };
    if (!command.allow(actor, subject, input)) return { kind: "forbidden" };
    const conflict = await conflictOf(tx, command, subject, input);
    if (conflict) return conflict;
    const event = command.decide(subject, input, signedIn);
    if (isRefusal(event)) return { kind: "refused", refusal: event };
    return commit(tx, command.name, signedIn, await command.save(tx, event, subject, signedIn));
  });
}

/**
 * In a read-only session nobody acts, whatever the policy says: no command, present or to come, can forget it.
 * A policy that asks for the actor alone is asked before anything is parsed or loaded: who may
 * not act at all learns neither which records exist nor what a valid input would be.
 */
function mayAtAll(command: Pick<AnyCommand, "allow">, actor: Actor): boolean {
  if (actor.readOnly) return false;
  return command.allow.length > 1 || command.allow(actor, undefined, undefined);
}

/** As `runCommand`, for a person who is not signed in. */
export async function runGuestCommand<Input extends ZodType, Subject, Event, Value>(
  command: GuestCommand<Input, Subject, Event, Value>,
  raw: unknown,
  context: ActContext,
  options: RunOptions = {},
): Promise<Outcome<Value>> {
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) return { kind: "invalid", fields: fieldMessages(parsed.error) };
  const input = parsed.data;
  return inTransaction(command, context, options, async (tx) => {
    const subject = await command.load(tx, input, context);
    if (subject === null) return { kind: "not-found" };
    const event = await command.decide(subject, input, context);
    if (isRefusal(event)) return { kind: "refused", refusal: event };
    return commit(tx, command.name, context, await command.save(tx, event, subject, context));
  });
}

/** Carries out one read. */
export async function runQuery<Input extends ZodType, View>(
  query: Query<Input, View>,
  raw: unknown,
  context: ActContext,
): Promise<Outcome<View>> {
  const { actor } = context;
  if (!actor) return { kind: "unauthenticated" };
  const parsed = query.input.safeParse(raw);
  if (!parsed.success)
    return {
      kind: query.allow.length > 1 || query.allow(actor, undefined as never) ? "not-found" : "forbidden",
    };
  if (!query.allow(actor, parsed.data)) return { kind: "forbidden" };
  try {
    const view = await answerOf(query, parsed.data, { ...context, actor });
    return view === null ? { kind: "not-found" } : { kind: "done", value: view };
  } catch (error) {
    if (isConnectionError(error)) return { kind: "unavailable" };
    throw error;
  }
}

/** Those who see all units see the same; anybody else's answer is his own. The day is what "now" means. */
function answerOf<Input extends ZodType, View>(
  query: Query<Input, View>,
  input: z.output<Input>,
  context: SignedInContext,
): Promise<View | null> {
  const scope = scopeOf(context.actor);
  const read = () => query.read(db() as Db, input, scope, context);
  if (!query.kept) return read();
  const reader = scope.seesAllUnits ? scope.role : scope.personId;
  const key = [query.name, reader, context.today, JSON.stringify(input)].join("|");
  return remembered(key, false, read);
}

/** Rolls the transaction back and carries the answer out of it. */
class Answer<Value> extends Error {
  constructor(readonly outcome: Outcome<Value>) {
    super("answered");
  }
}

type Act<Value> = {
  name: string;
  longest?: number;
  constraints?: Readonly<Record<string, Refusal>>;
  receipt?: (value: Value) => Value;
};

async function inTransaction<Value>(
  command: Act<Value>,
  context: ActContext,
  options: RunOptions,
  act: (tx: Tx) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const { longest } = command;
  const limits = longest === undefined ? TRANSACTION : { ...TRANSACTION, timeout: longest };
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(async (tx) => {
        if (longest !== undefined) {
          await tx.$queryRaw`select set_config('statement_timeout', ${String(longest)}, true)`;
        }
        const earlier = await claimReceipt<Value>(tx, command.name, context, options.submissionId);
        if (earlier) return earlier;
        const outcome = await act(tx);
        if (outcome.kind !== "done") throw new Answer(outcome);
        const kept = command.receipt ? { ...outcome, value: command.receipt(outcome.value) } : outcome;
        await settleReceipt(tx, options.submissionId, kept);
        return outcome;
      }, limits);
    } catch (error) {
      if (error instanceof Answer)
        return await refused(command.name, context, error.outcome as Outcome<Value>);
      if (isRetryable(error) && attempt < ATTEMPTS) continue;
      if (isConnectionError(error)) return { kind: "unavailable" };
      const broken = brokenConstraint(error, Object.keys(command.constraints ?? {}));
      const refusal = (broken && command.constraints?.[broken]) ?? refusalRaised(error);
      if (refusal) return { kind: "refused", refusal };
      throw error;
    } finally {
      options.afterCommit?.();
    }
  }
}

async function commit<Value>(
  tx: Tx,
  useCase: string,
  context: ActContext,
  saved: Saved<Value>,
): Promise<Outcome<Value>> {
  const { actor, now, requestId, address } = context;
  await recordAudit(
    tx,
    {
      at: now,
      actor: actor ?? saved.by ?? null,
      useCase,
      outcome: saved.trail ?? "done",
      requestId,
      address,
    },
    saved.records,
  );
  if (saved.notices?.length) {
    const by = { byId: actor?.personId ?? null, byName: actor?.nameZh ?? "" };
    await tx.outboxEvent.createMany({
      data: saved.notices.map(({ name, payload }) => ({
        at: now,
        name,
        payload: { ...payload, ...by } as never,
      })),
    });
  }
  return { kind: "done", value: saved.value };
}

/** A forbidden attempt leaves its own trail row; nothing else of the attempt remains. */
async function refused<Value>(
  useCase: string,
  context: ActContext,
  outcome: Outcome<Value>,
): Promise<Outcome<Value>> {
  if (outcome.kind !== "forbidden") return outcome;
  const { actor, now, requestId, address } = context;
  const record = { type: "use-case", id: useCase, label: useCase };
  await recordAudit(db() as Tx, { at: now, actor, useCase, outcome: "forbidden", requestId, address }, [
    record,
  ]);
  return outcome;
}

async function conflictOf<Input extends ZodType, Subject, Event, Value>(
  tx: Tx,
  command: Command<Input, Subject, Event, Value>,
  subject: Subject,
  input: z.output<Input>,
): Promise<Outcome<Value> | null> {
  const asked = versionOf(input);
  if (asked === null) return null;
  const stored = versionOf(subject);
  if (stored === null) throw new Error(`${command.name}: the input has a version, the subject has none`);
  if (asked === stored) return null;
  const record = command.record?.(subject);
  const change = record ? await lastChangeOf(tx, record.type, record.id) : null;
  return {
    kind: "stale",
    current: JSON.parse(JSON.stringify(subject)) as Record<string, unknown>,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
  };
}

function versionOf(value: unknown): number | null {
  if (typeof value !== "object" || value === null || !("version" in value)) return null;
  return typeof value.version === "number" ? value.version : null;
}
