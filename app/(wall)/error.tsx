"use client";

import { useEffect } from "react";
import { ErrorMessage } from "@/components/shell/error-message";
import { failureOf, REFRESH_SECONDS } from "@/components/wall/freshness";
import { pulse } from "@/components/wall/pulse";

/** Nobody stands before a wall to press a button: it tries again by itself. */
export default function WallError(props: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => {
    const again = async () => {
      if (failureOf(await pulse()) === null) window.location.reload();
    };
    const timer = setInterval(again, REFRESH_SECONDS * 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <main>
      <ErrorMessage {...props} />
    </main>
  );
}
