import type { FormState } from "@/lib/web/form-state";

/** A finding of the checks in the reader's language. */
export type FindingText = { field: string; kind: "block" | "explain"; text: string };

/** What the server answers to a draft. */
export type Kept =
  | { status: "done"; version: number; savedAt: string | null; findings: FindingText[] }
  | { status: Exclude<FormState["status"], "done">; message: string; theirs?: FormState["theirs"] };

export type KeeperState =
  | { status: "idle" | "unsaved" | "saving" | "retry" | "signed-out" }
  | { status: "saved"; at: string }
  | { status: "failed"; message: string }
  | { status: "stale"; theirs: NonNullable<FormState["theirs"]>; yours: Record<string, string> };

type Options = {
  version: number;
  save: (form: FormData) => Promise<Kept>;
  onState: (state: KeeperState) => void;
  onKept: (kept: Extract<Kept, { status: "done" }>) => void;
  /** Nothing is left that only this window holds. */
  onClean: () => void;
};

export type Keeper = {
  /** Goes on from another version: of a restored draft, or of the other person's text that has been seen. */
  adopt: (version: number) => void;
  stop: () => void;
};

const PAUSE = 1_500;
const SOON = 300;
const AGAIN = 10_000;
/** Rows moved or removed by a program say nothing by themselves. */
const LOOK = 3_000;
const NOT_TYPED = /^(version|submissionId|\$ACTION.*)$/;

/** Keeps what is typed: after a pause, on leaving a field, the window or the page, and before it is handed on. */
export function startKeeper(form: HTMLFormElement, options: Options): Keeper {
  const { save, onState, onKept, onClean } = options;
  let { version } = options;
  let kept = snapshot(form);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let going: Promise<void> | null = null;
  let halted = false;
  let passing = false;

  const dirty = () => snapshot(form) !== kept;
  const schedule = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void flush();
    }, pause);
  };
  const writeVersion = () => {
    const field = form.elements.namedItem("version");
    if (field instanceof HTMLInputElement) field.value = String(version);
  };

  const once = async () => {
    const sent = snapshot(form);
    const posted = new FormData(form);
    posted.set("version", String(version));
    // Names one handing on, which is done once; saving is done as often as something was typed.
    posted.delete("submissionId");
    onState({ status: "saving" });
    let answer: Kept;
    try {
      answer = await save(posted);
    } catch {
      answer = { status: "unavailable", message: "" };
    }
    if (answer.status === "done") {
      version = answer.version;
      writeVersion();
      kept = sent;
      onKept(answer);
      if (dirty()) {
        // Typed on meanwhile: "saved" would not be true of it.
        onState({ status: "unsaved" });
        schedule(PAUSE);
        return;
      }
      onState(answer.savedAt ? { status: "saved", at: answer.savedAt } : { status: "idle" });
      onClean();
      return;
    }
    if (answer.status === "stale" && answer.theirs) {
      halted = true;
      onState({ status: "stale", theirs: answer.theirs, yours: valuesOf(form) });
    } else if (answer.status === "unavailable") {
      onState({ status: "retry" });
      schedule(AGAIN);
    } else if (answer.status === "signed-out") {
      onState({ status: "signed-out" });
      schedule(AGAIN);
    } else {
      halted = true;
      onState({ status: "failed", message: answer.message });
    }
  };
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    // Two that wait for the same save must not both start the next.
    while (going) await going;
    if (halted || !dirty()) return;
    going = once();
    await going;
    going = null;
  };

  const onInput = () => {
    if (halted || !dirty()) return;
    onState({ status: "unsaved" });
    schedule(PAUSE);
  };
  const onLeave = () => {
    if (document.visibilityState === "hidden") void flush();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!dirty() && !going) return;
    void flush();
    event.preventDefault();
  };
  const onSubmit = (event: SubmitEvent) => {
    if (passing || halted || (!dirty() && !going)) {
      passing = false;
      writeVersion();
      return;
    }
    // Handed on is what is kept: otherwise a save on its way would make the form stale.
    event.preventDefault();
    event.stopPropagation();
    void flush().then(() => {
      if (halted) return;
      passing = true;
      form.requestSubmit(event.submitter);
    });
  };
  // Enter in a one-line field would hand the report on by accident; Ctrl-Enter does so on purpose.
  const onKey = (event: KeyboardEvent) => {
    const plain = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
    if (plain && event.target instanceof HTMLInputElement) event.preventDefault();
  };
  const onFocusOut = () => dirty() && void flush();
  const looking = setInterval(() => {
    if (!going && timer === undefined) onInput();
  }, LOOK);

  form.addEventListener("input", onInput);
  form.addEventListener("keydown", onKey);
  form.addEventListener("focusout", onFocusOut);
  form.addEventListener("submit", onSubmit);
  document.addEventListener("visibilitychange", onLeave);
  window.addEventListener("beforeunload", onUnload);
  return {
    adopt: (next) => {
      version = next;
      writeVersion();
      halted = false;
      // Restored rows are drawn after this: what is kept must be the whole.
      schedule(SOON);
    },
    stop: () => {
      clearTimeout(timer);
      clearInterval(looking);
      form.removeEventListener("input", onInput);
      form.removeEventListener("keydown", onKey);
      form.removeEventListener("focusout", onFocusOut);
      form.removeEventListener("submit", onSubmit);
      document.removeEventListener("visibilitychange", onLeave);
      window.removeEventListener("beforeunload", onUnload);
      void flush();
    },
  };
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form).entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !NOT_TYPED.test(entry[0]),
  );
  return Object.fromEntries(entries);
}

function snapshot(form: HTMLFormElement): string {
  return JSON.stringify(valuesOf(form));
}
