import { type NextRequest, NextResponse } from "next/server";
import { databaseAnsweredLately } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/kernel/log";
import { awayPage } from "@/lib/web/away-page";
import { REQUEST_ID_HEADER, withoutSecrets } from "@/lib/web/request";
import { contentSecurityPolicy, SECURITY_HEADERS } from "@/lib/web/security-headers";

/**
 * Before every page: a request id, the security headers with a fresh nonce, and 503 while the
 * database is away. Who may do what is decided in the use-cases, never here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const requestId = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, env());
  const started = Date.now();
  const response =
    isPageView(request) && !(await databaseAnsweredLately())
      ? unavailable(requestId, request)
      : forward(request, { nonce, requestId, policy });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  const path = withoutSecrets(request.nextUrl.pathname);
  log.info({ requestId, method: request.method, path, ms: Date.now() - started }, "request");
  return response;
}

/**
 * Evidence, ledgers and files of patents go past it: for the proxy, Next would hold every upload in memory and cut it off at 10 MB, and
 * the page's policy would stand in place of the sandbox a file is handed out in (lib/web/evidence-*.ts).
 */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|favicon.ico|icon.svg|api/health|evidence$|evidence/|ledgers/upload$|patents/imports/upload$).*)",
  ],
};

/** A form that is sent keeps its text and is told so by its action; only looking at a page is cut short. */
function isPageView(request: NextRequest): boolean {
  return request.method === "GET" && !request.nextUrl.pathname.startsWith("/api/");
}

function forward(
  request: NextRequest,
  { nonce, requestId, policy }: { nonce: string; requestId: string; policy: string },
): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy); // where Next takes the nonce of its own scripts from
  headers.set("x-nonce", nonce);
  headers.set(REQUEST_ID_HEADER, requestId);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

function unavailable(requestId: string, request: NextRequest): NextResponse {
  log.error({ requestId, path: withoutSecrets(request.nextUrl.pathname) }, "database away");
  const english = request.cookies.get("locale")?.value === "en";
  return new NextResponse(awayPage(requestId, english), {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": "10", "cache-control": "no-store" },
  });
}
