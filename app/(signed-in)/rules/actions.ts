"use server";

import { submit } from "@/lib/web/act";
import type { FormState } from "@/lib/web/form-state";
import { addArticleCommand } from "@/lib/working-rules/commands/add-article";
import { approveRulesVersion } from "@/lib/working-rules/commands/approve-rules-version";
import { discardDraftCommand } from "@/lib/working-rules/commands/discard-draft";
import { draftRulesVersion } from "@/lib/working-rules/commands/draft-rules-version";
import { moveArticleCommand } from "@/lib/working-rules/commands/move-article";
import { removeArticleCommand } from "@/lib/working-rules/commands/remove-article";
import { reviseDraftArticle } from "@/lib/working-rules/commands/revise-draft-article";
import { reviseRulesParticulars } from "@/lib/working-rules/commands/revise-rules-particulars";

export async function draftRulesAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(draftRulesVersion, previous, form, { to: ({ number }) => `/rules/${number}` });
}

export async function reviseParticularsAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseRulesParticulars, previous, form, { to: ({ number }) => `/rules/${number}` });
}

export async function addArticleAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(addArticleCommand, previous, form, {
    to: ({ number, article }) => `/rules/${number}#article-${article}`,
  });
}

export async function reviseArticleAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(reviseDraftArticle, previous, form, {
    to: ({ number, article }) => `/rules/${number}#article-${article}`,
  });
}

/** Stays with the article, under its new number. */
export async function moveArticleAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(moveArticleCommand, previous, form, {
    to: ({ number, article }) => `/rules/${number}/articles/${article}/edit#place`,
  });
}

export async function removeArticleAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(removeArticleCommand, previous, form, { to: ({ number }) => `/rules/${number}` });
}

export async function discardDraftAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(discardDraftCommand, previous, form, { to: () => "/rules#versions" });
}

export async function approveRulesAction(previous: FormState, form: FormData): Promise<FormState> {
  return submit(approveRulesVersion, previous, form, { to: ({ number }) => `/rules/${number}` });
}
