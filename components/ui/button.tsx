import clsx from "clsx";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

type Tone = "primary" | "plain" | "quiet" | "danger";

const TONES: Record<Tone, string> = {
  primary: "bg-accent text-on-accent border-accent hover:bg-accent-strong hover:border-accent-strong",
  plain: "bg-sheet text-ink border-line-strong hover:bg-sunken",
  quiet: "bg-transparent text-accent border-transparent hover:bg-accent-wash",
  danger: "bg-sheet text-late border-late hover:bg-late-wash",
};

type Props = ComponentProps<"button"> & { tone?: Tone; small?: boolean; asChild?: boolean };

/** A button, or with `asChild` a link that looks like one. */
export function Button({ tone = "plain", small = false, asChild = false, className, type, ...rest }: Props) {
  const Element = asChild ? Slot.Root : "button";
  return (
    <Element
      {...(asChild ? {} : { type: type ?? "button" })}
      className={clsx(
        "inline-flex items-center justify-center gap-1.5 rounded-box border font-medium whitespace-nowrap no-underline hover:no-underline disabled:opacity-55 disabled:cursor-not-allowed cursor-pointer",
        small ? "min-h-8 px-2.5 text-sm" : "min-h-10 px-4",
        TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
