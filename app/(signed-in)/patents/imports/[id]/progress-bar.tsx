"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ImportState } from "@/lib/patent-imports/patent-import";
import type { Progress } from "@/lib/patent-imports/progress";
import { Bar } from "../bar";

type Standing = Progress & { state: ImportState; version: number; cancelAsked: boolean; begun: boolean };

type Labels = Record<
  | "doing"
  | "waiting"
  | "waitingLong"
  | "rows"
  | "rowsOpen"
  | "rate"
  | "left"
  | "seconds"
  | "minutes"
  | "cancelling"
  | "away",
  string
>;

const EVERY_MS = 1_000;
const LONG_WAIT = 20;

/** Asks every second how far it is, and for the page anew once the phase is over. */
export function ProgressBar({
  address,
  first,
  language,
  labels,
}: {
  address: string;
  first: Standing;
  language: string;
  labels: Labels;
}) {
  const router = useRouter();
  const [standing, setStanding] = useState(first);
  const [away, setAway] = useState(false);
  const waits = useRef(0);

  useEffect(() => {
    let over = false;
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await asked(address);
      if (over) return;
      setAway(answer === null);
      if (answer === null) return;
      if (answer.version !== first.version) {
        over = true;
        clearInterval(timer);
        router.refresh();
        return;
      }
      waits.current = answer.begun ? 0 : waits.current + 1;
      setStanding(answer);
    }, EVERY_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [address, first.version, router]);

  const { done, total, rate, secondsLeft, begun, cancelAsked } = standing;
  const number = (value: number) => value.toLocaleString(language);
  const time = (seconds: number) =>
    seconds < 90
      ? labels.seconds.replace("{count}", number(seconds))
      : labels.minutes.replace("{count}", number(Math.round(seconds / 60)));
  const rows =
    total !== null && total > 0
      ? labels.rows.replace("{done}", number(done)).replace("{total}", number(total))
      : labels.rowsOpen.replace("{done}", number(done));
  const said = [
    begun ? rows : waits.current > LONG_WAIT ? labels.waitingLong : labels.waiting,
    rate ? labels.rate.replace("{rate}", number(rate)) : "",
    secondsLeft !== null ? labels.left.replace("{time}", time(secondsLeft)) : "",
  ].filter(Boolean);
  return (
    <div>
      <p className="mb-1.5 font-medium">{labels.doing}</p>
      <Bar label={labels.doing} share={total !== null && total > 0 ? Math.min(1, done / total) : null} />
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-ink-soft tabular-nums">
        {said.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <p role="status" className="text-sm text-ink-soft">
        {away ? labels.away : cancelAsked ? labels.cancelling : ""}
      </p>
    </div>
  );
}

async function asked(address: string): Promise<Standing | null> {
  try {
    const response = await fetch(address, { credentials: "same-origin", redirect: "error" });
    return response.ok ? ((await response.json()) as Standing) : null;
  } catch {
    return null;
  }
}
