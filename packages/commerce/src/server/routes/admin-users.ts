import type { FastifyPluginAsync } from "fastify";
import { User } from "../../entities/user.js";
import { hashPassword } from "../../security/password.js";
import { writableProperties } from "../column-schema.js";
import type { ServerOptions } from "../create-server.js";
import { type Paging, page, pagingSchema } from "../paging.js";

type NewUser = Partial<User> & { email: string; password: string };

/** Users, with the columns that a project has added; never the hash of a password. */
export const adminUserRoutes: FastifyPluginAsync<Pick<ServerOptions, "dataSource">> = async (
  server,
  { dataSource },
) => {
  const users = dataSource.getRepository(User);
  const newUser = {
    type: "object",
    additionalProperties: false,
    required: ["email", "password"],
    properties: {
      ...writableProperties(users.metadata),
      email: { type: "string", format: "email" },
      password: { type: "string", minLength: 8, maxLength: 128 },
    },
  };

  server.get<{ Querystring: Paging }>(
    "/users",
    { schema: { querystring: pagingSchema } },
    async ({ query }) => {
      const order = { created_at: "ASC", id: "ASC" } as const;
      const found = await users.findAndCount({ order, take: query.limit, skip: query.offset });
      return page("users", found, query);
    },
  );

  server.post<{ Body: NewUser }>("/users", { schema: { body: newUser } }, async ({ body }, reply) => {
    const { password, email, ...columns } = body;
    const password_hash = await hashPassword(password);
    const user = users.create({ ...columns, email: email.toLowerCase(), password_hash });
    const { id } = await users.save(user);
    return reply.status(201).send({ user: await users.findOneByOrFail({ id }) });
  });
};
