import { DEMONSTRATION_PASSWORD } from "../../prisma/demonstration/cast.ts";

/** Somebody signed in, as a browser would be: what he sends with every request. */
export type Visitor = { cookie: string };

export async function signIn(base: string, loginName: string): Promise<Visitor> {
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(csrf) },
    body: new URLSearchParams({ csrfToken, loginName, password: DEMONSTRATION_PASSWORD, json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`${loginName} could not sign in: ${answer.status}`);
  return { cookie };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Milliseconds until the last byte of a page, which must be one. */
export async function visit(base: string, path: string, { cookie }: Visitor): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(base + path, { headers: { cookie }, redirect: "manual" });
  const body = await response.text();
  const took = performance.now() - startedAt;
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  if (!body.includes("</html>")) throw new Error(`${path} broke off`);
  return took;
}
