/**
 * Flags of Node for the service: stack traces name the source files, and the heap grows in small steps. Without the two
 * limits a server keeps twice the memory after a load spike; they cost no CPU time.
 */
export const SERVER_FLAGS = ['--enable-source-maps', '--max-semi-space-size=16', '--heap-growing-percent=50'];
