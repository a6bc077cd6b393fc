"use client";

import { type RefObject, useEffect, useReducer } from "react";
import { START, type Turn, turned } from "./rotation";

/** A mouse left lying on the screen is nobody looking: it holds a panel only while it moves, and shortly after. */
const POINTER_RESTS_AFTER_MS = 10_000;

/** Turns the panels by the clock, and by the keyboard: arrows step, Space holds and lets go. */
export function useRotation(panels: number, every: number, screen: RefObject<HTMLElement | null>) {
  const [rotation, turn] = useReducer((now: typeof START, by: Turn) => turned(now, by, panels), START);
  const held = rotation.holds.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has stepped to a panel sees it for its full time
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => turn({ kind: "tick" }), every * 1000);
    return () => clearTimeout(timer);
  }, [held, every, rotation.at]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const own = (event.target as Element | null)?.closest("a, button, summary, input, select, textarea");
      if (event.altKey || event.ctrlKey || event.metaKey || (event.key === " " && own)) return;
      const meant = KEYS[event.key];
      if (!meant) return;
      event.preventDefault();
      turn(meant);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    const element = screen.current;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(rest);
      element?.classList.add("cursor-none");
      turn({ kind: "release", by: "pointer" });
    };
    const move = ({ pointerType }: PointerEvent) => {
      if (pointerType === "touch") return;
      clearTimeout(rest);
      element?.classList.remove("cursor-none");
      turn({ kind: "hold", by: "pointer" });
      rest = setTimeout(leave, POINTER_RESTS_AFTER_MS);
    };
    // A button pressed with the mouse keeps the focus: only the keyboard's focus means that somebody is there.
    const enter = ({ target }: FocusEvent) => {
      if ((target as Element).matches(":focus-visible")) turn({ kind: "hold", by: "focus" });
    };
    const blur = () => turn({ kind: "release", by: "focus" });
    element?.addEventListener("pointermove", move);
    element?.addEventListener("pointerleave", leave);
    element?.addEventListener("focusin", enter);
    element?.addEventListener("focusout", blur);
    return () => {
      clearTimeout(rest);
      element?.removeEventListener("pointermove", move);
      element?.removeEventListener("pointerleave", leave);
      element?.removeEventListener("focusin", enter);
      element?.removeEventListener("focusout", blur);
    };
  }, [screen]);

  return { at: Math.min(rotation.at, Math.max(0, panels - 1)), held, turn };
}

const KEYS: Record<string, Turn> = {
  ArrowRight: { kind: "step", by: 1 },
  ArrowLeft: { kind: "step", by: -1 },
  " ": { kind: "toggle" },
};
