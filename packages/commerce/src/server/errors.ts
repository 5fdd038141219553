import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";

/** What every failed request is answered with. */
interface ErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly { path: string; message: string }[];
}

/** An error that a request is to blame for. */
export class RequestError extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** SQLSTATE of a unique violation (PostgreSQL manual, appendix A). */
const uniqueViolation = "23505";

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const [status, answer] = answerOf(error);
  if (status >= 500) request.log.error(error);
  void reply.status(status).send(answer);
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const message = `There is no ${request.method} ${request.url.split("?")[0]}.`;
  void reply.status(404).send({ code: "NOT_FOUND", message } satisfies ErrorAnswer);
}

function answerOf(error: FastifyError): [number, ErrorAnswer] {
  if (error.validation !== undefined) return [400, invalidRequest(error)];
  if (error instanceof RequestError) return [error.statusCode, { code: error.code, message: error.message }];
  if (error.code === uniqueViolation) return [409, { code: "CONFLICT", message: conflict(error) }];
  const status = error.statusCode ?? 500;
  if (status >= 500) return [500, { code: "INTERNAL_ERROR", message: "The server failed at this request." }];
  return [status, { code: error.code, message: error.message }];
}

function invalidRequest(error: FastifyError): ErrorAnswer {
  const problems = (error.validation ?? []).map(({ instancePath, message, params }) => ({
    path: `${error.validationContext}${instancePath.replaceAll("/", ".")}`,
    message: `${message}${"additionalProperty" in params ? `: "${params.additionalProperty}"` : ""}`,
  }));
  return { code: "INVALID_REQUEST", message: "The request does not fit.", problems };
}

/** PostgreSQL's detail names columns and values: `Key (email)=(a@b.example) already exists.` */
const conflict = (error: FastifyError & { detail?: string }) => error.detail ?? "Such a row exists already.";
