import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { officeJsSources } from "./build-options";
import { officeJsDir, productDir, workbenchDir } from "./paths";
import { answer, type SiteFolders } from "./site";

export interface ServerOptions {
  /** Listen here and nowhere else; without it, the first free port from 3000 on. */
  readonly port?: number | undefined;
  readonly folders?: SiteFolders;
  /** Serve https with this certificate (PEM), as Excel demands for sideloading. */
  readonly certificate?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
}

export interface RunningServer {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

const firstPort = 3000;
const portsTried = 100;

/** The folders that the build fills. */
export const builtSite: SiteFolders = { productDir, workbenchDir, officeJsDir, officeJsUrl: officeJsSources.global };

/**
 * Another site can have its own name lead to this machine and then read what it serves as its own; the name gives it away. A certificate of
 * the developer's stands for `localhost` too.
 */
const ownNames: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && ownNames.includes(host.toLowerCase().replace(/:\d+$/, ""));
}

/** A file whose name holds a hash of what is in it never changes: a browser may keep it, and what it compiled of it. */
function caching(url: string): string {
  return /\.[0-9a-f]{8}\.js(?:\?|$)/.test(url) ? "max-age=31536000, immutable" : "no-cache";
}

const listener = (folders: SiteFolders): RequestListener => (request, response) => {
  if (!isOwnHost(request.headers.host)) {
    response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" }).end(`This server answers to ${ownNames.join(", ")} only.`);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  answer(folders, request.url ?? "/").then(
    ({ status, type, body, policy }) => {
      response.writeHead(status, {
        "Content-Type": type, "Content-Length": Buffer.byteLength(body),
        "Cache-Control": status === 200 ? caching(request.url ?? "/") : "no-cache", "X-Content-Type-Options": "nosniff",
        ...(policy === undefined ? {} : { "Content-Security-Policy": policy }),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    },
    (error: unknown) => {
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
    },
  );
};

function isPortTaken(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "EADDRINUSE";
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // Only this machine: the workbench is a demonstration, not a service.
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Serves the built add-in and workbench. Rejects when the port asked for is taken, or no port is free. */
export async function startServer({ port, folders = builtSite, certificate }: ServerOptions = {}): Promise<RunningServer> {
  const server: Server = certificate === undefined ? createServer(listener(folders)) : createSecureServer(certificate, listener(folders));
  const candidates = port === undefined ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [port];
  for (const candidate of candidates) {
    try {
      await listen(server, candidate);
    } catch (error) {
      if (isPortTaken(error)) continue;
      throw error;
    }
    const address = server.address();
    const actual = typeof address === "object" && address !== null ? address.port : candidate;
    return {
      url: `${certificate === undefined ? "http" : "https"}://localhost:${actual}/`,
      close: () => new Promise((resolve, reject) => {
        server.close((error) => { if (error === undefined) resolve(); else reject(error); });
        server.closeAllConnections();
      }),
    };
  }
  throw new Error(port === undefined ? `No free port between ${firstPort} and ${firstPort + portsTried - 1}.` : `Port ${port} is in use. Set PORT to another one, or leave it unset.`);
}
