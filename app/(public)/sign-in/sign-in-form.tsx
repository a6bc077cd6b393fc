"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = {
  to: string;
  /** Opens a session in which nothing can be written: for a wall screen. */
  readOnly: boolean;
  oidc: string | null;
  people: { role: string; loginName: string; password: string }[];
  labels: Record<
    | "loginName"
    | "password"
    | "submit"
    | "pending"
    | "wrong"
    | "locked"
    | "readOnlyForLeaders"
    | "unavailable"
    | "demonstration",
    string
  >;
};

const BOX = "w-full rounded-box border border-line-strong bg-sheet px-3 py-2";

export function SignInForm({ to, readOnly, oidc, people, labels }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [message, setMessage] = useState("");
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    const posted = new FormData(event.currentTarget);
    const answer = await signIn("credentials", {
      loginName: posted.get("loginName"),
      password: posted.get("password"),
      readOnly: readOnly ? "on" : "",
      redirect: false,
    }).catch(() => ({ error: "unavailable" }));
    if (!answer?.error) return window.location.assign(to);
    setMessage(textOf(answer.error, labels));
    setPending(false);
  }

  return (
    <>
      <form ref={form} method="post" onSubmit={submit} className="space-y-3.5">
        {message ? (
          <Notice tone="late" live>
            {message}
          </Notice>
        ) : null}
        <label className="block text-sm font-medium">
          {labels.loginName}
          <input
            name="loginName"
            required
            autoComplete="username"
            autoCapitalize="none"
            className={`${BOX} mt-1`}
          />
        </label>
        <label className="block text-sm font-medium">
          {labels.password}
          <input
            name="password"
            type="password"
            required
            autoComplete="current-password"
            className={`${BOX} mt-1`}
          />
        </label>
        <Button type="submit" tone="primary" className="w-full" disabled={pending}>
          {pending ? labels.pending : labels.submit}
        </Button>
      </form>
      {oidc ? (
        <Button className="mt-3 w-full" onClick={() => void signIn("oidc", { callbackUrl: to })}>
          {oidc}
        </Button>
      ) : null}
      {people.length > 0 ? (
        <div className="mt-5 border-t pt-3">
          <p className="mb-1.5 text-sm text-ink-faint">{labels.demonstration}</p>
          <ul className="grid grid-cols-2 gap-1.5">
            {people.map((person) => (
              <li key={person.loginName}>
                <button
                  type="button"
                  className="w-full cursor-pointer rounded-box border px-2 py-1 text-start text-sm leading-tight hover:bg-accent-wash"
                  onClick={() => fill(form.current, person)}
                >
                  {person.role}
                  <span className="block text-xs text-ink-faint">{person.loginName}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function textOf(error: string, labels: Props["labels"]): string {
  const [code, detail] = error.split(":");
  if (code === "locked") return labels.locked.replace("{minutes}", detail ?? "");
  if (code === "read-only-for-leaders") return labels.readOnlyForLeaders;
  return code === "unavailable" ? labels.unavailable : labels.wrong;
}

function fill(form: HTMLFormElement | null, person: { loginName: string; password: string }): void {
  for (const [name, value] of Object.entries({ loginName: person.loginName, password: person.password })) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form?.requestSubmit();
}
