import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link inside the product. It is not fetched ahead: every page is made for its request, and a
 * list of fifty links would ask the server for fifty pages that nobody opens.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
