"use client";

import { usePathname } from "next/navigation";
import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { ConflictPanel } from "@/components/form/conflict-panel";
import { dropDraft } from "@/components/form/draft";
import { FormContext, useFormContext } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { type FindingText, type Keeper, type KeeperState, type Kept, startKeeper } from "./autosave";

export type KeeperWords = Record<
  "idle" | "saved" | "saving" | "unsaved" | "retry" | "signed-out" | "stale" | "keep-mine" | "sign-in",
  string
> & { checks: string; "checks-none": string; block: string; explain: string };

type Props = {
  save: (form: FormData) => Promise<Kept>;
  version: number;
  savedAt: string | null;
  /** The date in Beijing: what was kept on another day says on which. */
  today: CalendarDate;
  findings: readonly FindingText[];
  draftOwner: string;
  words: KeeperWords;
  /** Names of fields for the list of differences. */
  labels: Record<string, string>;
  children: ReactNode;
};

const Findings = createContext<readonly FindingText[]>([]);

/** What the checks have found in the draft as it was kept last. */
export function useFindings(): readonly FindingText[] {
  return useContext(Findings);
}

/**
 * Stands around the fields of a report within its form: keeps them on the server, says so, and shows
 * what the checks find, at the fields themselves once handing on has failed.
 */
export function DraftKeeper(props: Props) {
  const { save, version, savedAt, today, draftOwner, words, labels, children } = props;
  const locale = useLocale();
  const context = useFormContext();
  const anchor = useRef<HTMLDivElement>(null);
  const formRef = useRef<HTMLFormElement | null>(null);
  const keeper = useRef<Keeper | null>(null);
  const [state, setState] = useState<KeeperState>(
    savedAt ? { status: "saved", at: savedAt } : { status: "idle" },
  );
  const [findings, setFindings] = useState(props.findings);
  const [at, setAt] = useState(version);
  const draftKey = `${draftOwner}:${usePathname()}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one keeper for as long as the form stands
  useEffect(() => {
    const form = anchor.current?.closest("form") ?? null;
    formRef.current = form;
    if (!form) return;
    keeper.current = startKeeper(form, {
      version,
      save,
      onState: setState,
      onKept: (kept) => {
        setFindings(kept.findings);
        setAt(kept.version);
      },
      onClean: () => dropDraft(draftKey),
    });
    return () => keeper.current?.stop();
  }, []);
  const goOnFrom = (seen: number) => {
    setAt(seen);
    keeper.current?.adopt(seen);
  };
  const { state: answer, draft, generation } = context;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer or restored draft
  useEffect(() => {
    const seen = answer.theirs?.version ?? (answer.attempt === 0 ? draft?.version : undefined);
    if (seen) goOnFrom(Number(seen));
  }, [generation]);

  const failed = answer.attempt > 0 && answer.status !== "done";
  const inner = useMemo(
    () =>
      failed ? { ...context, state: { ...answer, fields: withFindings(answer.fields, findings) } } : context,
    [context, answer, failed, findings],
  );
  return (
    <Findings value={findings}>
      <FormContext value={inner}>
        <div ref={anchor} className="space-y-4">
          <input type="hidden" name="version" value={at} readOnly />
          {state.status === "stale" ? (
            <div className="space-y-2">
              <Notice tone="warn" live>
                {words.stale}
              </Notice>
              <ConflictPanel form={formRef} labels={labels} theirs={state.theirs} yours={state.yours} />
              <Button small onClick={() => goOnFrom(Number(state.theirs.version))}>
                {words["keep-mine"]}
              </Button>
            </div>
          ) : null}
          {children}
          <CheckList words={words} form={formRef} />
          <p role="status" data-kept={state.status} className="text-sm text-ink-faint">
            {said(state, words, today, locale)}
            {state.status === "signed-out" ? (
              <>
                {" "}
                {/* In another window: this one keeps the text, and saves it as soon as somebody is signed in. */}
                <a href="/sign-in?next=%2Fhome" target="_blank" rel="noopener" className="underline">
                  {words["sign-in"]}
                </a>
              </>
            ) : null}
          </p>
        </div>
      </FormContext>
    </Findings>
  );
}

function CheckList({ words, form }: { words: KeeperWords; form: { current: HTMLFormElement | null } }) {
  const findings = useFindings();
  return (
    <section aria-label={words.checks} className="rounded-box border border-line px-3.5 py-2.5 text-sm">
      <h3 className="font-medium">{words.checks}</h3>
      {findings.length === 0 ? <p className="text-ink-faint">{words["checks-none"]}</p> : null}
      <ul className="mt-1 space-y-1">
        {findings.map(({ field, kind, text }) => (
          <li key={`${field} ${text}`}>
            <span className={kind === "block" ? "font-medium text-late" : "font-medium text-warn"}>
              {kind === "block" ? words.block : words.explain}
            </span>{" "}
            <button
              type="button"
              className="cursor-pointer text-start text-accent underline"
              onClick={() => focusField(form.current, kind === "explain" ? "explanation" : field, field)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function focusField(form: HTMLFormElement | null, ...names: string[]): void {
  for (const name of names) {
    const field = form?.elements.namedItem(name);
    if (!(field instanceof HTMLElement)) continue;
    const folded = field.closest("details");
    if (folded) folded.open = true;
    field.focus();
    return;
  }
}

function withFindings(fields: Record<string, string[]>, findings: readonly FindingText[]) {
  const all = { ...fields };
  for (const { field, text } of findings) all[field] = [...(all[field] ?? []), text];
  return all;
}

const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function said(state: KeeperState, words: KeeperWords, today: CalendarDate, locale: Locale): string {
  if (state.status === "saved") {
    const at = new Date(state.at);
    const time = shanghaiDateAt(at) === today ? CLOCK.format(at) : formatInstant(at, locale);
    return words.saved.replace("{time}", time);
  }
  return state.status === "failed" ? state.message : words[state.status];
}
