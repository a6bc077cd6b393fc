"use server";

import { addProductCommand } from "@/lib/products/commands/add-product";
import { attachPatentsCommand } from "@/lib/products/commands/attach-patents";
import { changeProductCommand } from "@/lib/products/commands/change-product";
import { detachPatentCommand } from "@/lib/products/commands/detach-patent";
import { recordYearCommand } from "@/lib/products/commands/record-year";
import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";

const at = (id: number) => `/patents/products/${id}`;

export async function addProductAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(addProductCommand, previous, form, {
    to: ({ id, joined }) => `${at(id)}${joined ? "?joined=yes" : ""}`,
  });
}

export async function changeProductAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(changeProductCommand, previous, form, { to: ({ id }) => at(id) });
}

export async function recordYearAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(recordYearCommand, previous, form, { to: ({ id }) => `${at(id)}#years` });
}

export async function attachPatentsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(attachPatentsCommand, previous, form, { to: ({ id }) => `${at(id)}#patents` });
}

export async function detachPatentAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(detachPatentCommand, previous, form, { to: ({ id }) => `${at(id)}#patents` });
}
