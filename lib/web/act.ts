import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ZodType } from "zod";
import { isConnectionError } from "@/lib/db/errors";
import { getTranslations } from "@/lib/i18n/translations";
import type { Command, GuestCommand } from "@/lib/kernel/command";
import type { FieldMessages, Outcome } from "@/lib/kernel/outcome";
import { runCommand, runGuestCommand } from "@/lib/kernel/run";
import { currentActor } from "./actor";
import { afterCommit } from "./after-commit";
import { actContext } from "./context";
import type { FormState } from "./form-state";
import { type FormValues, flatValues, formValues } from "./form-values";

/** Typed passwords go nowhere but into the command. */
const SECRET_FIELDS = /password/i;

type After<Value> = {
  /** Where to go once it is done; without it the form stays and says so. */
  to?: (value: Value) => string;
  /** Saved in the background: the page the reader is typing on stays as it is. */
  quiet?: boolean;
};

/** Binds a posted form to a command. The only way a page writes. */
export async function submit<Input extends ZodType, Subject, Event, Value>(
  command: Command<Input, Subject, Event, Value>,
  previous: FormState,
  form: FormData,
  after: After<Value> = {},
): Promise<FormState> {
  const { submissionId, ...values } = formValues(form);
  // Saving in the background goes on with one form: each save is an act of its own, none a copy of another.
  const once = options(after.quiet ? undefined : submissionId);
  const outcome = await unlessAway(async () => runCommand(command, values, await actContext(), once));
  return answer(outcome, previous, values, after);
}

/** As `submit`, for a person who is not signed in. */
export async function submitAsGuest<Input extends ZodType, Subject, Event, Value>(
  command: GuestCommand<Input, Subject, Event, Value>,
  previous: FormState,
  form: FormData,
  after: After<Value> = {},
): Promise<FormState> {
  const { submissionId, ...values } = formValues(form);
  const outcome = await unlessAway(async () =>
    runGuestCommand(command, values, await actContext(), options(submissionId)),
  );
  return answer(outcome, previous, values, after);
}

/** Without the database it is not even known who asks: that is no sign-out, the form says what it is. */
async function unlessAway<Value>(act: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await act();
  } catch (error) {
    if (isConnectionError(error)) return { kind: "unavailable" };
    throw error;
  }
}

function options(submissionId: unknown) {
  const valid = typeof submissionId === "string" && /^[0-9a-f-]{36}$/i.test(submissionId);
  return { submissionId: valid ? submissionId : undefined, afterCommit };
}

async function answer<Value>(
  outcome: Outcome<Value>,
  previous: FormState,
  values: FormValues,
  after: After<Value>,
): Promise<FormState> {
  if (outcome.kind === "done") {
    if (!after.quiet) revalidatePath("/", "layout");
    if (after.to) redirect(after.to(outcome.value));
  }
  return { ...(await stateOf(outcome, values)), attempt: (previous.attempt ?? 0) + 1 };
}

async function stateOf<Value>(
  outcome: Outcome<Value>,
  typed: FormValues,
): Promise<Omit<FormState, "attempt">> {
  const t = await getTranslations("form");
  const values = Object.fromEntries(
    Object.entries(flatValues(typed)).filter(([name]) => !SECRET_FIELDS.test(name)),
  );
  const plain = (status: FormState["status"], message: string) => ({ status, message, fields: {}, values });
  switch (outcome.kind) {
    case "done":
      return { status: "done", message: t("done"), fields: {}, values: {}, answer: outcome.value };
    case "invalid":
      return { ...plain("invalid", t("invalid")), fields: await fieldTexts(outcome.fields) };
    case "refused":
      return refusedState(outcome.refusal, values);
    case "stale":
      return { ...plain("stale", t("stale")), theirs: theirsOf(outcome) };
    case "unauthenticated":
      return plain("signed-out", t("signed-out"));
    case "forbidden":
      return plain("forbidden", t((await currentActor())?.readOnly ? "read-only" : "forbidden"));
    case "not-found":
      return plain("gone", t("gone"));
    case "unavailable":
      return plain("unavailable", t("unavailable"));
  }
}

async function refusedState(
  { refusal, field, params }: Extract<Outcome<never>, { kind: "refused" }>["refusal"],
  values: Record<string, string>,
): Promise<Omit<FormState, "attempt">> {
  const [t, texts] = await Promise.all([getTranslations("form"), getTranslations("refusals")]);
  // Codes carry dots ("task.closed"); message keys cannot, they mean nesting there.
  const text = texts(refusal.replaceAll(".", "_") as never, params as never);
  if (!field) return { status: "refused", message: text, fields: {}, values };
  return { status: "refused", message: t("invalid"), fields: { [field]: [text] }, values };
}

async function fieldTexts(fields: FieldMessages): Promise<Record<string, string[]>> {
  const texts = await getTranslations("validation");
  return Object.fromEntries(
    Object.entries(fields).map(([path, messages]) => [
      path,
      messages.map(({ code, params }) => texts(code as never, params as never)),
    ]),
  );
}

function theirsOf(conflict: Extract<Outcome<never>, { kind: "stale" }>): FormState["theirs"] {
  const flat = flatValues(textual(conflict.current) as FormValues);
  return { values: flat, by: conflict.changedBy, at: conflict.changedAt, version: flat.version ?? "" };
}

/** Numbers and nulls as a form would hold them. */
function textual(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "on" : "";
  if (Array.isArray(value)) return value.map(textual);
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textual(inner)]));
  }
  return String(value);
}
