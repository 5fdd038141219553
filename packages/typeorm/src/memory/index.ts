export { type MemoryPlace, memoryPlace } from "./memory-place.js";
export { type RememberedDataSource, recall } from "./recall.js";
export { remembering, rememberSource } from "./remember.js";
export { type Tracing, traceReads } from "./trace-reads.js";
