/** How much a diagnostic matters: an error makes the exit code 1, a warning asks for a look, an info tells. */
export type Severity = 'error' | 'warning' | 'info';
