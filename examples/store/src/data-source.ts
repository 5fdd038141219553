import "reflect-metadata";
import { DataSource } from "typeorm";
import { User } from "./entity/User.js";
import { UserNotes1790582400000 } from "./migrations/1790582400000-UserNotes.js";

export const AppDataSource = new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL ?? "",
  synchronize: false,
  logging: false,
  entities: [User],
  migrations: [UserNotes1790582400000],
  subscribers: [],
});
