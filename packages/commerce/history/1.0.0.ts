import { releaseDataSource } from "./release-data-source.js";

export const dataSource = releaseDataSource("1.0.0");
