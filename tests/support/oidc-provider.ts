import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** What the provider says about whoever comes next. */
export type Identity = { sub: string; name?: string; email?: string; email_verified?: boolean };

/** What it was asked for, for tests of the protocol's own guards. */
export type Seen = { pkce: boolean; state: boolean; nonce: boolean };

export type OidcProvider = {
  issuer: string;
  /** Signs everybody in as this person from now on. */
  signInAs: (identity: Identity) => void;
  seen: Seen[];
  stop: () => Promise<void>;
};

type Request = {
  clientId: string;
  redirectUri: string;
  challenge: string | null;
  nonce: string | null;
  as: Identity;
};

/** A provider that asks nobody for a password, on a port of its own. It refuses a code without its PKCE verifier. */
export async function startOidcProvider(first: Identity): Promise<OidcProvider> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "test", alg: "RS256", use: "sig" };
  const codes = new Map<string, Request>();
  const seen: Seen[] = [];
  let identity = first;
  let issuer = "";

  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => json(response, { error: String(error) }, 500));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", issuer);
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(response, configuration(issuer));
      case "/jwks":
        return json(response, { keys: [jwk] });
      case "/authorize":
        return authorize(url.searchParams, response);
      case "/token":
        return token(new URLSearchParams(await bodyOf(request)), response);
      default:
        return json(response, { error: "not found" }, 404);
    }
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const [code, redirectUri] = [randomUUID(), asked.get("redirect_uri") ?? ""];
    const [challenge, nonce, state] = [asked.get("code_challenge"), asked.get("nonce"), asked.get("state")];
    codes.set(code, { clientId: asked.get("client_id") ?? "", redirectUri, challenge, nonce, as: identity });
    seen.push({ pkce: challenge !== null, state: state !== null, nonce: nonce !== null });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    if (state) back.searchParams.set("state", state);
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(posted: URLSearchParams, response: ServerResponse): Promise<void> {
    const code = posted.get("code") ?? "";
    const request = codes.get(code);
    codes.delete(code);
    const digest = createHash("sha256")
      .update(posted.get("code_verifier") ?? "")
      .digest("base64url");
    if (!request || request.challenge !== digest) return json(response, { error: "invalid_grant" }, 400);
    const { sub, ...claims } = request.as;
    const idToken = await new SignJWT({ ...claims, ...(request.nonce ? { nonce: request.nonce } : {}) })
      .setProtectedHeader({ alg: "RS256", kid: "test" })
      .setIssuer(issuer)
      .setAudience(request.clientId)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(privateKey);
    json(response, { access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: idToken });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    signInAs: (next) => {
      identity = next;
    },
    seen,
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function configuration(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
  };
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
