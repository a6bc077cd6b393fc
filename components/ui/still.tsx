import type { ComponentProps, ReactNode } from "react";
import { useReaderLocale } from "@/lib/i18n/translations";
import { log } from "@/lib/kernel/log";
import { markupOf } from "@/lib/web/markup";

type Props = Omit<ComponentProps<"div">, "children"> &
  Pick<ComponentProps<"form">, "action" | "method"> & {
    as?: "div" | "article" | "nav" | "ul" | "ol" | "dl" | "form";
    children: ReactNode;
  };

/**
 * Content that only stands there to be read: text, tables, links. It is written as HTML once, where elements would be
 * packed, sent, unpacked, written and sent again; long pages take half the time. Nothing in it may be async or run
 * in the browser (a form, a chart, a button): such content is drawn the long way, and says so where journeys look.
 */
export function Still({ as: Element = "div", children, ...rest }: Props) {
  useReaderLocale(); // known from here on: what stands within asks for it and may not wait
  let html: string;
  try {
    html = markupOf(children);
  } catch (error) {
    log.warn({ error: String(error), label: rest["aria-label"] ?? rest.className }, "not still");
    return (
      <Element {...(rest as object)} data-not-still="">
        {children}
      </Element>
    );
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by React itself, which escapes every value
  return <Element {...(rest as object)} dangerouslySetInnerHTML={{ __html: html }} />;
}
