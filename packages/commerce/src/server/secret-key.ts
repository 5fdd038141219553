import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import { RequestError } from "./errors.js";

/** Lets requests pass that carry the key as `Authorization: Bearer KEY`. */
export function requireSecretKey(secretKey: string): onRequestAsyncHookHandler {
  const expected = digest(secretKey);
  return async (request: FastifyRequest) => {
    const [, given] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return;
    throw new RequestError(401, "UNAUTHORIZED", "Send the secret key as `Authorization: Bearer KEY`.");
  };
}

/** Digests have one length, whatever the key's: the comparison takes the same time for every wrong key. */
const digest = (key: string) => createHash("sha256").update(key).digest();
