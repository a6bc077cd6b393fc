import { headers } from "next/headers";
import { cssString } from "./css-string";
import { PageStyle } from "./page-style";

type Props = {
  /** "截至2025年12月28日", on every sheet. */
  asOf: string;
  landscape?: boolean;
};

/**
 * What stands in the margins of every printed sheet: the as-of line at the left; the number of the sheet
 * stands at the right by itself (app/globals.css). The layout puts one for all pages; a page's own,
 * which comes after it, takes its place.
 */
export async function PrintFrame({ asOf, landscape = false }: Props) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <>
      <PageStyle nonce={nonce} css={`@page{@bottom-left{content:${cssString(asOf)}}}`} />
      {landscape ? <span hidden className="print-landscape" /> : null}
    </>
  );
}
