import type { IconNode } from "lucide";
import { type ComponentProps, createElement } from "react";

type Props = Omit<ComponentProps<"svg">, "children"> & { of: IconNode };

/** A drawing beside words that say the same: never read aloud. */
export function Icon({ of, className, ...rest }: Props) {
  return (
    <svg
      width={24}
      height={24}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={className}
      {...rest}
    >
      {of.map(([name, attributes], index) => createElement(name, { ...attributes, key: index }))}
    </svg>
  );
}
