/** Short pauses: an accident shall cost the test milliseconds. */
export const limits = { retryDelayMs: 10, retryMaxDelayMs: 100 };
