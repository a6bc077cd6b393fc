import clsx from "clsx";
import { Children, type ComponentProps, cloneElement, type ReactElement } from "react";

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
  const look = clsx(
    "inline-flex items-center justify-center gap-1.5 rounded-box border font-medium whitespace-nowrap no-underline hover:no-underline disabled:opacity-55 disabled:cursor-not-allowed cursor-pointer",
    small ? "min-h-8 px-2.5 text-sm" : "min-h-10 px-4",
    TONES[tone],
    className,
  );
  if (!asChild) return <button type={type ?? "button"} {...rest} className={look} />;
  const { children, ...others } = rest;
  const link = Children.only(children) as ReactElement<{ className?: string }>;
  return cloneElement(link, { ...others, className: clsx(look, link.props.className) } as object);
}
