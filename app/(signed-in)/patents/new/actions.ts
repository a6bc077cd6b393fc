"use server";

import { addPatentCommand } from "@/lib/patents/commands/add-patent";
import { claimPatentCommand } from "@/lib/patents/commands/claim-patent";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const there = ({ number, claimed }: { number: string; claimed: boolean }) =>
  `/patents/${number}${claimed ? "?claimed=1" : ""}`;

export async function addPatentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(addPatentCommand, previous, form, { to: there });
}

export async function claimPatentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(claimPatentCommand, previous, form, { to: there });
}
