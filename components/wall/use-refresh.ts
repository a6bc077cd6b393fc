"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useState } from "react";
import { type Failure, failureOf, REFRESH_SECONDS, RETRY_SECONDS } from "./freshness";
import { pulse } from "./pulse";

/**
 * Asks for the page anew every minute, in place. Before that it feels the pulse: a refresh that fails would
 * make the browser leave for its own error page, and the wall would stay dark until somebody comes.
 */
export function useRefresh(madeAt: string): Failure | null {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: figures that have come are fresh, whatever went wrong before
  useEffect(() => setFailure(null), [madeAt]);

  useEffect(() => {
    let next: ReturnType<typeof setTimeout>;
    let gone = false;
    const beat = async () => {
      clearTimeout(next);
      const failed = failureOf(await pulse());
      if (gone) return;
      setFailure(failed);
      if (!failed) startTransition(() => router.refresh());
      next = setTimeout(beat, (failed ? RETRY_SECONDS : REFRESH_SECONDS) * 1000);
    };
    const offline = () => setFailure("offline");
    next = setTimeout(beat, REFRESH_SECONDS * 1000);
    if (!navigator.onLine) offline();
    window.addEventListener("online", beat);
    window.addEventListener("offline", offline);
    return () => {
      gone = true;
      clearTimeout(next);
      window.removeEventListener("online", beat);
      window.removeEventListener("offline", offline);
    };
  }, [router]);

  return failure;
}
