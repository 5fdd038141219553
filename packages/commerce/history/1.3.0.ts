import { releaseDataSource } from "./release-data-source.js";

export const dataSource = releaseDataSource("1.3.0");
