import "server-only";
import type { ReactNode } from "react";
import type * as ReactDomServer from "react-dom/server";

/*
 * The framework bundles React for server components without its writer of HTML, and refuses to build what imports
 * it. The package itself, loaded at run time as any other, has it, and elements are the same to both.
 */
const load = process.getBuiltinModule("node:module").createRequire(`${process.cwd()}/package.json`);
const { renderToStaticMarkup } = load("react-dom/server") as typeof ReactDomServer;

/**
 * The HTML of elements in which nothing waits and nothing runs in the browser, escaped as React escapes it.
 * @throws Error for a component that is async, or that belongs to the browser.
 */
export function markupOf(node: ReactNode): string {
  return renderToStaticMarkup(node);
}
