/*
 * team.h: threads that stand in for the cores of a board, so that its kernels run on a PC.
 *
 * One thread per core, started once and kept. On a board whose cores have memory of their own at one and the same address, which threads
 * of one process cannot, they are processes: a new one per core for every job. These have in common only what team_map gave, so operands
 * must lie there; a static variable is each core's own, and as it was before at the next job. Each core has its number, its own regions and heap, and its own DMA. A barrier is one
 * among as many cores as it says. Whatever a kernel does wrong here (a barrier that nobody else reaches, a transfer of no bytes or
 * never awaited, memory not released) ends the program with a message and TEAM_STOPPED; nothing is passed over in silence.
 *
 * The program defines team_board: what there is of the board.
 */
#ifndef STANDIN_TEAM_H
#define STANDIN_TEAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { TEAM_MOST = 32, TEAM_BARRIERS = 16, TEAM_CHANNELS = 256, TEAM_STOPPED = 70, TEAM_NO_MEMORY = 69 };

/*
 * Memory at an address, `bytes` of it for core k from start + k * stride on. A stride of 0: each core has its own memory at this address;
 * the program itself sees that of core 0.
 */
struct team_region {
    const char *name;
    uintptr_t start;
    uintptr_t stride;
    size_t bytes;
};

struct team_board {
    const char *name;
    int cores;
    bool flushes; /* subnormal operands and results are signed zeros */
    size_t heap_bytes; /* that a core can allocate */
    size_t alignment; /* of what it allocates: that of a vector, and no more */
    int channels; /* DMA transfers that a core may have in flight; 0: not known */
    int regions;
    const struct team_region *region;
};

extern const struct team_board team_board;

/* What kernels ask for, directly or through the vendor's names. */

/* Of this core's vectors: the lanes that are switched off, a bit each. A kernel that ends with lanes off ends the program. */
extern __thread unsigned int team_lanes_off;

int team_core(void);
void team_barrier(int count, int rank);
void team_meet(unsigned int barrier, int count);

uintptr_t team_region_start(const char *name);
uintptr_t team_region_stride(const char *name);

void *team_allocate(size_t bytes); /* NULL: there is not as much */
void team_release(void *memory);

/* DMA: team_copy is over when it returns. The others move their bytes as late as they may: when they are awaited. */
void team_copy(void *target, const void *source, long long bytes);
int team_start(void *target, const void *source, long long bytes);
void team_prepare(int channel, void *target, const void *source, long long bytes);
void team_launch(int channel);
void team_await(int channel);
bool team_landed(int channel); /* not at the first time of asking */

/* A kernel did what it may not: ends the program. */
void team_stop(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

/* What a program does with a team. */

/* The first `cores` cores each call job(argument); returns when all have ended. */
void team_run(int cores, void (*job)(void *argument), void *argument);
void team_heap_fails(bool fails); /* from now on nobody gets memory */
/* At that address, in the board's regions or outside, or the program ends with TEAM_NO_MEMORY; 0: below 4 GB, away from regions. */
void *team_map(uintptr_t address, size_t bytes);

#ifdef __cplusplus
}
#endif

#endif
