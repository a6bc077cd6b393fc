import { notFound } from "next/navigation";
import { cache } from "react";
import type { PatentView } from "@/lib/patents/patent-view";
import { readPatent } from "@/lib/patents/queries/read-patent";
import { ask } from "@/lib/web/read";

export type PatentParams = Promise<{ number: string }>;

/** The patent of the address, asked for once by the page and its title. */
export async function patentHere(params: PatentParams): Promise<PatentView> {
  return patentNumbered((await params).number);
}

const patentNumbered = cache((number: string) => ask(readPatent, { number: decoded(number) }));

/** Blanks and signs of other ways to write a number arrive encoded. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return notFound();
  }
}
