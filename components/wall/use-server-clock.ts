"use client";

import { useEffect, useState } from "react";

/** The server's time, ticking on: a screen's own clock is nobody's to set right. */
export function useServerClock(madeAt: string): number {
  const [now, setNow] = useState(() => Date.parse(madeAt));
  useEffect(() => {
    const ahead = Date.parse(madeAt) - Date.now();
    setNow(Date.parse(madeAt));
    const timer = setInterval(() => setNow(Date.now() + ahead), 1000);
    return () => clearInterval(timer);
  }, [madeAt]);
  return now;
}
