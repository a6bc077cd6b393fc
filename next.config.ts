import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native and socket-holding packages stay outside the bundle.
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "@node-rs/argon2", "pino", "exceljs", "iconv-lite"],
  // Asked for by browsers on pages without a head of ours, such as the one shown while the database is away.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Types are checked once, by `tsc`, in the test command.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // forbidden() answers 403 with app/forbidden.tsx
    authInterrupts: true,
    serverActions: { bodySizeLimit: "1mb" },
  },
};

export default withMessages(config);
