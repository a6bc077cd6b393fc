import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"a">, "href"> & { href: string };

/** A link inside the product. Followed without loading the page anew (components/shell/soft-links.tsx). */
export function Link({ href, ...rest }: Props) {
  return <a href={href} data-soft="" {...rest} />;
}
