"use client";

import clsx from "clsx";
import { AlertTriangle, LogOut, Maximize, Pause, Play } from "lucide";
import { type ReactNode, useEffect, useRef } from "react";
import { Emblem } from "@/components/shell/emblem";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { troubleOf } from "./freshness";
import { useRefresh } from "./use-refresh";
import { useRotation } from "./use-rotation";
import { useServerClock } from "./use-server-clock";

export type WallPanel = { key: string; title: string; short: string; node: ReactNode };

type Props = {
  panels: readonly WallPanel[];
  /** Seconds that each panel stays. */
  every: number;
  /** The server's instant as it made the figures. */
  madeAt: string;
  locale: Locale;
  theme: "dark" | "light";
  readOnly: boolean;
  labels: {
    title: string;
    readOnly: string;
    clock: string;
    asOf: string;
    trouble: Record<"offline" | "away" | "late" | "signed-out", string>;
    signIn: string;
    panels: string;
    pause: string;
    resume: string;
    held: string;
    fullScreen: string;
    leave: string;
  };
};

/** Everything is sized by the screen: a letter on a wall of 75 inches is then two centimetres high, at any resolution. */
const LETTERS = { fontSize: "clamp(1rem, min(1.25vw, 2.2vh), 3.2rem)" };

const CONTROL =
  "inline-flex min-h-[2em] cursor-pointer items-center gap-[0.4em] rounded-box border border-line-strong px-[0.6em] text-ink no-underline hover:bg-accent-wash hover:no-underline";

/** The situation room's screen: panels that take turns, a clock, and no figure that is old without saying so. */
export function WallScreen({ panels, every, madeAt, locale, theme, readOnly, labels }: Props) {
  const screen = useRef<HTMLDivElement>(null);
  const { at, held, turn } = useRotation(panels.length, every, screen);
  const failure = useRefresh(madeAt);
  const now = useServerClock(madeAt);
  const trouble = troubleOf(failure, Date.parse(madeAt), now);
  const made = timeOf(Date.parse(madeAt));
  return (
    <div
      ref={screen}
      data-theme={theme}
      style={LETTERS}
      className="flex min-h-dvh flex-col bg-paper leading-snug text-ink lg:h-dvh lg:overflow-hidden"
    >
      <header className="flex flex-wrap items-center gap-x-[1em] gap-y-[0.2em] border-b bg-sheet px-[1.4em] py-[0.6em]">
        <Emblem className="size-[1.7em] shrink-0" />
        <h1 className="font-title text-[1.35em] font-bold">{labels.title}</h1>
        {readOnly ? (
          <Badge tone="info" scaled>
            {labels.readOnly}
          </Badge>
        ) : null}
        <p className="text-ink-soft lg:ms-auto">
          {fill(labels.asOf, {
            date: formatDate(shanghaiDateAt(new Date(madeAt)), locale, true),
            time: made,
          })}
        </p>
        <p className="text-[1.5em] font-semibold tabular-nums">
          <span className="sr-only">{labels.clock} </span>
          {timeOf(now)}
        </p>
      </header>
      {trouble ? (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-[0.6em] border-b-4 border-late bg-late-wash px-[1.2em] py-[0.4em] text-[1.2em] font-semibold text-late"
        >
          <Icon of={AlertTriangle} className="size-[1.2em] shrink-0" />
          {fill(labels.trouble[trouble], { time: made })}
          {trouble === "signed-out" ? (
            <a href="/sign-in?wall=1" className="text-late underline">
              {labels.signIn}
            </a>
          ) : null}
        </div>
      ) : null}
      <main
        id="content"
        aria-live={held ? "polite" : "off"}
        className={clsx("flex min-h-0 flex-1 flex-col", trouble && "border-x-8 border-late")}
      >
        {panels.map((panel, index) => (
          <Panel key={panel.key} shown={index === at} title={panel.title}>
            {panel.node}
          </Panel>
        ))}
      </main>
      <footer className="flex flex-wrap items-center gap-x-[0.8em] gap-y-[0.4em] border-t bg-sheet px-[1.4em] py-[0.5em]">
        <nav aria-label={labels.panels}>
          <ul className="flex flex-wrap gap-[0.4em]">
            {panels.map((panel, index) => (
              <li key={panel.key}>
                <button
                  type="button"
                  aria-current={index === at ? "true" : undefined}
                  className={clsx(
                    CONTROL,
                    index === at ? "bg-accent-wash font-semibold" : "border-transparent",
                  )}
                  onClick={() => turn({ kind: "to", at: index })}
                >
                  <span aria-hidden>{index === at ? "●" : "○"}</span>
                  {panel.short}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-wrap items-center gap-[0.5em] lg:ms-auto">
          {held ? <span className="text-warn">{labels.held}</span> : <Remaining key={at} every={every} />}
          <button type="button" className={CONTROL} onClick={() => turn({ kind: "toggle" })}>
            {held ? <Icon of={Play} className="size-[1em]" /> : <Icon of={Pause} className="size-[1em]" />}
            {held ? labels.resume : labels.pause}
          </button>
          <button type="button" className={CONTROL} onClick={switchFullScreen}>
            <Icon of={Maximize} className="size-[1em]" />
            {labels.fullScreen}
          </button>
          <Link href="/" className={CONTROL}>
            <Icon of={LogOut} className="size-[1em]" />
            {labels.leave}
          </Link>
        </div>
      </footer>
    </div>
  );
}

/** Drawn by the browser's own animation: a style sheet's would have to be known before its duration is. */
function useEntrance<Element extends HTMLElement>(frames: Keyframe[], ms: number, when = true) {
  const element = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is shown
  useEffect(() => {
    if (!when || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const animation = element.current?.animate(frames, { duration: ms, fill: "both" });
    return () => animation?.cancel();
  }, [when]);
  return element;
}

function Panel({ shown, title, children }: { shown: boolean; title: string; children: ReactNode }) {
  const element = useEntrance<HTMLElement>([{ opacity: 0 }, { opacity: 1 }], 500, shown);
  return (
    <section
      ref={element}
      hidden={!shown}
      aria-label={title}
      className="flex min-h-0 flex-1 flex-col px-[1.4em] py-[0.9em]"
    >
      {children}
    </section>
  );
}

/** How much of a panel's time is left, for whoever waits for the next. */
function Remaining({ every }: { every: number }) {
  const element = useEntrance<HTMLSpanElement>(
    [{ transform: "scaleX(0)" }, { transform: "scaleX(1)" }],
    every * 1000,
  );
  return (
    <span aria-hidden className="h-[0.25em] w-[6em] overflow-hidden rounded-box bg-quiet-wash">
      <span ref={element} className="block h-full w-full origin-left bg-accent" />
    </span>
  );
}

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function timeOf(instant: number): string {
  return TIME.format(new Date(instant));
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function switchFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  // The browser may say no; then the screen stays as it is.
  done?.catch(() => undefined);
}
