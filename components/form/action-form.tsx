"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { type FormState, UNSENT } from "@/lib/web/form-state";
import { ConflictPanel } from "./conflict-panel";
import { dropDraft, readDraft, writeDraft } from "./draft";
import { FormContext } from "./form-context";
import { useReadOnly } from "./read-only";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  children: ReactNode;
  /** The version of the record the form was opened at. */
  version?: number;
  /** Of the signed-in person; a draft is put back for him only. */
  draftOwner?: string;
  submitLabel?: string;
  submitTone?: "primary" | "danger" | "plain";
  cancelHref?: string;
  /** Where leaving undoes nothing, as in a form that keeps itself. */
  cancelLabel?: string;
  /** Names of fields for the list of differences. */
  labels?: Record<string, string>;
  /** Shown in place of the plain "saved". */
  onDone?: (answer: unknown) => ReactNode;
  compact?: boolean;
  /** A low button, for a form among other things in a line. */
  small?: boolean;
};

/** A form bound to a command; in a read-only session, nothing but the word that it is one. */
export function ActionForm(props: Props) {
  const t = useTranslations("form");
  if (!useReadOnly()) return <LiveForm {...props} />;
  return props.compact ? null : <p className="text-sm text-ink-faint">{t("read-only-form")}</p>;
}

/**
 * It keeps what was typed through refusals, conflicts, a lost
 * connection and an expired session, and is answered once however often it is sent.
 */
function LiveForm(props: Props) {
  const { action, children, version, draftOwner, cancelHref, labels = {}, onDone, compact = false } = props;
  const t = useTranslations("form");
  const pathname = usePathname();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const draftKey = draftOwner ? `${draftOwner}:${pathname}` : null;
  const [state, send, pending] = useActionState(
    guarded(action, t("network"), () => draftKey && dropDraft(draftKey)),
    UNSENT,
  );
  const [draft, setDraft] = useState<Record<string, string> | null>(null);
  const [restored, setRestored] = useState(0);
  const [submissionId, setSubmissionId] = useState("");

  useEffect(() => setSubmissionId(crypto.randomUUID()), []);
  useEffect(() => {
    const kept = draftKey ? readDraft(draftKey) : null;
    if (!kept) return;
    setDraft(kept);
    setRestored((n) => n + 1);
  }, [draftKey]);
  useEffect(() => {
    if (state.attempt === 0) return;
    // An answered submission is spent, unless it never arrived: then the same one is sent again.
    if (state.status !== "unavailable") setSubmissionId(crypto.randomUUID());
    if (state.status === "done" && draftKey) dropDraft(draftKey);
    if (state.status === "done") setDraft(null);
    const field = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (field ?? form.current?.querySelector<HTMLElement>("[data-form-message]"))?.focus();
  }, [state, draftKey]);

  const generation = state.attempt * 1000 + restored;
  const context = useMemo(
    () => ({ id, state, draft, generation, pending }),
    [id, state, draft, generation, pending],
  );
  const openedAt = state.theirs?.version ?? state.values.version ?? draft?.version ?? String(version ?? "");
  const keep = () => draftKey && form.current && writeDraft(draftKey, form.current);

  return (
    <FormContext value={context}>
      <form
        ref={form}
        // Sent before the script has loaded, a form without a method would put what was typed into the address.
        method="post"
        className={compact ? "space-y-3" : "space-y-4"}
        onInput={() => keep()}
        noValidate
        onSubmit={(event) => {
          // Sent by hand, not through `action=`: React would empty the fields before the answer is known.
          event.preventDefault();
          keep();
          const posted = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
          startTransition(() => send(posted));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      >
        {version === undefined ? null : <input type="hidden" name="version" value={openedAt} readOnly />}
        <input type="hidden" name="submissionId" value={submissionId} readOnly />
        <FormMessage state={state} onDone={onDone} pathname={pathname} />
        {restored > 0 && draft && state.attempt === 0 ? (
          <Notice live>
            {t("restored")}{" "}
            <button
              type="button"
              className="cursor-pointer text-accent underline"
              onClick={() => {
                if (draftKey) dropDraft(draftKey);
                setDraft(null);
                setRestored((n) => n + 1);
              }}
            >
              {t("discard")}
            </button>
          </Notice>
        ) : null}
        {state.theirs ? (
          <ConflictPanel form={form} labels={labels} theirs={state.theirs} yours={state.values} />
        ) : null}
        {children}
        <div className="flex flex-wrap items-center gap-2 pt-1">
          <Button type="submit" tone={props.submitTone ?? "primary"} small={props.small} disabled={pending}>
            {pending ? t("saving") : (props.submitLabel ?? t("save"))}
          </Button>
          {cancelHref ? (
            <Button asChild tone="quiet">
              <Link href={cancelHref} onClick={() => draftKey && dropDraft(draftKey)}>
                {props.cancelLabel ?? t("cancel")}
              </Link>
            </Button>
          ) : null}
        </div>
      </form>
    </FormContext>
  );
}

function FormMessage({
  state,
  onDone,
  pathname,
}: {
  state: FormState;
  onDone?: Props["onDone"];
  pathname: string;
}) {
  const t = useTranslations("form");
  if (state.status === "idle") return null;
  const tone = state.status === "done" ? "good" : state.status === "stale" ? "warn" : "late";
  return (
    <div data-form-message data-status={state.status} tabIndex={-1} className="outline-none">
      <Notice live tone={tone}>
        {state.status === "done" && onDone ? onDone(state.answer) : state.message}
        {state.status === "signed-out" ? (
          <>
            {" "}
            <a href={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t("sign-in-again")}</a>
          </>
        ) : null}
      </Notice>
    </div>
  );
}

/** A connection that breaks is an answer too: the text stays, and the form says so. */
function guarded(action: Props["action"], networkMessage: string, onLeave: () => void) {
  return async (previous: FormState, form: FormData): Promise<FormState> => {
    try {
      return await action(previous, form);
    } catch (error) {
      if (isNavigation(error)) {
        // Done, and led on to another page: the next form opened here begins with what is stored.
        onLeave();
        throw error;
      }
      const values: Record<string, string> = {};
      for (const [name, value] of form.entries()) {
        if (typeof value === "string" && !/password|submissionId/i.test(name)) values[name] = value;
      }
      return {
        attempt: previous.attempt + 1,
        status: "unavailable",
        message: networkMessage,
        fields: {},
        values,
      };
    }
  };
}

/** Next carries redirects as thrown values with a digest. */
function isNavigation(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return typeof digest === "string" && digest.startsWith("NEXT_");
}
