/* team.h: the threads that shared kernels of the host boards run on. The caller is thread 0; the others are started once and kept. */
#ifndef BENCH_TEAM_H
#define BENCH_TEAM_H

enum { TEAM_MOST = 8 };

/* What kernels ask for. */
int team_core(void);
void team_barrier(int count, int rank);

/* Threads 0 to threads - 1 each call job(argument); returns when all have ended, or at once with another number than 0: no thread. */
int team_run(int threads, void (*job)(void *argument), void *argument);

#endif
