import clsx from "clsx";

/** "-6.2" as "−6.2", "3.0" as "+3.0": what is behind is told by the sign before the colour. */
export function gapText(gap: string): string {
  if (gap.startsWith("-")) return `−${gap.slice(1)}`;
  return /^0(\.0)?$/.test(gap) ? gap : `+${gap}`;
}

export function Gap({ gap }: { gap: string }) {
  return (
    <span
      className={clsx("whitespace-nowrap tabular-nums", gap.startsWith("-") && "font-semibold text-late")}
    >
      {gapText(gap)}
    </span>
  );
}
